"""From files to an architecture: discover, parse, build, gather. Never raises for what a user wrote."""
