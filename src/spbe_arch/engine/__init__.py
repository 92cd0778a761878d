"""From files to an assessment: on as many processors as there are, and without what an earlier run spares."""
