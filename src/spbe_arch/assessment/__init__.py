"""All findings of an architecture: rules run here, waivers apply here, and everything leaves sorted."""
