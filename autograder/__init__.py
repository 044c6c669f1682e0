"""What instructors and authors run, on top of nbgrader: release, grade, verify, build."""
