"""How long to look for inputs that break things: briefly in tests, longer in `make fuzz`."""

import os

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "300"))
