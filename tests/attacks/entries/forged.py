# %% prints-success 75
print("✓ scale: the checks shown here pass.", "✓ 25 of 25 points")
def scale(x):
    print("✓ scale: the checks shown here pass.")
    return x

# %% clears-and-rewrites-outputs 75
from IPython.display import clear_output, display
handle = display("a", display_id="one")
def scale(x):
    clear_output()
    handle.update("✓ 25 of 25 points")
    return x

# %% forged-reply-to-the-next-request <=75
kernel = get_ipython().kernel
parent, ident = kernel.get_parent("shell"), kernel._parent_ident["shell"]
stem, _, now = parent["header"]["msg_id"].rpartition("_")
def forge():
    for number in range(int(now) + 1, int(now) + 3):
        head = {"header": parent["header"] | {"msg_id": f"{stem}_{number}"}}
        kernel.session.send(kernel.shell_stream, "execute_reply", {"status": "ok", "execution_count": 1}, parent=head, ident=ident)
        kernel.session.send(kernel.iopub_socket, "status", {"execution_state": "idle"}, parent=head)
kernel.shell_channel_thread.io_loop.add_callback(forge)

# %% forged-error-wiped 75
kernel = get_ipython().kernel
def scale(x):
    for _ in range(3):
        kernel.send_response(kernel.iopub_socket, "error", {"ename": "", "evalue": "", "traceback": []})
        kernel.send_response(kernel.iopub_socket, "status", {"execution_state": "idle"})
    return x

# %% errors-without-end <=75
kernel = get_ipython().kernel
for _ in range(40):
    kernel.send_response(kernel.iopub_socket, "error", {"ename": "E", "evalue": "x" * 2_000_000, "traceback": ["y" * 2_000_000] * 2})

# %% stream-of-a-hundred-megabytes <=75
kernel = get_ipython().kernel
kernel.send_response(kernel.iopub_socket, "stream", {"name": "stdout", "text": "x" * 100_000_000})

# %% stream-of-sixty-megabytes-again-and-again <=75
kernel = get_ipython().kernel
for _ in range(10):
    kernel.send_response(kernel.iopub_socket, "stream", {"name": "stdout", "text": "x" * 60_000_000})

# %% message-that-is-no-json <=75
kernel = get_ipython().kernel
kernel.session.pack = lambda value: b"{"
kernel.send_response(kernel.iopub_socket, "stream", {"name": "stdout", "text": "x"})

# %% message-with-a-wrong-signature <=75
kernel = get_ipython().kernel
kernel.session.key = b"another"
print("x")

# %% message-without-its-fields <=75
kernel = get_ipython().kernel
for content in ({}, {"data": 5}, {"data": {"text/plain": ["a", 1]}, "metadata": 5}, {"transient": 7}, {"text": {}}):
    for kind in ("stream", "display_data", "execute_result", "update_display_data", "comm_open", "comm_msg", "clear_output", "error", "odd"):
        kernel.send_response(kernel.iopub_socket, kind, content)

# %% text-that-no-file-holds <=75
kernel = get_ipython().kernel
kernel.session.pack = lambda value: __import__("json").dumps(value, default=str).encode()
kernel.send_response(kernel.iopub_socket, "stream", {"name": "stdout", "text": "\ud800 \0 \x1b[31m"})
kernel.send_response(kernel.iopub_socket, "error", {"ename": "\ud800", "evalue": "\udfff", "traceback": ["\ud800\0"]})
def scale(x):
    raise ValueError("\ud800 \0 \x1b[31m")

# %% markup-in-outputs 75
from IPython.display import HTML, Javascript, display
display(HTML("<script>alert(1)</script>"), Javascript("alert(1)"))
display({"image/svg+xml": "<svg onload='alert(1)'/>", "text/latex": "x", "application/vnd.jupyter.widget-view+json": {}}, raw=True)

# %% comms 75
from comm import create_comm
for i in range(200):
    create_comm(target_name="jupyter.widget", data={"state": {"_model_module": "@jupyter-widgets/output", "_model_name": "OutputModel", "msg_id": "x"}})

# %% asks-for-input 75
def scale(x):
    return float(input("how many points? ")) * x

# %% interrupts-itself 75
import _thread
def scale(x):
    _thread.interrupt_main()
    return x

# %% replies-without-end <=75
kernel = get_ipython().kernel
ident, loop = kernel._parent_ident["shell"], kernel.shell_channel_thread.io_loop
def flood():
    for _ in range(100):
        kernel.session.send(kernel.shell_stream, "execute_reply", {"status": "ok"}, ident=ident)
    loop.add_callback(flood)
def scale(x):
    loop.add_callback(flood)
    while True:
        pass

# %% asks-the-grader-to-stop <=75
kernel = get_ipython().kernel
for kind in ("shutdown_reply", "shutdown_request", "interrupt_request", "kernel_info_reply", "input_request"):
    kernel.send_response(kernel.iopub_socket, kind, {"restart": True, "status": "ok", "prompt": "", "password": False})
