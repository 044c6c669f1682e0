"""The environment of every kernel of ours: one thread for each library, no GPU, no log lines of TensorFlow.

300 small softmax steps took 0.4 s with one BLAS thread and 20 s with two on a busy machine, and with one thread the
results stay the same from run to run.
"""

KERNEL_ENV = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "CUDA_VISIBLE_DEVICES": "-1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "KERAS_BACKEND": "tensorflow",
    "PYTHONHASHSEED": "0",
    "PYTHONUNBUFFERED": "1",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    "NBGRADER_EXECUTION": "autograde",
}
