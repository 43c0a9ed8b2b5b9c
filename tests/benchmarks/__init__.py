"""Speed, as ratios against a reference measured in the same run. `python -m tests.benchmarks.run` writes them.

Nothing here decides the test suite: timing never does.
"""
