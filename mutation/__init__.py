"""Mutation testing: breaks each fix, and the prover, piece by piece, and asks who notices."""
