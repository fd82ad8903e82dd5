"""One line of source at each stage on its way to the evaluation loop."""

import ast
import io
import tokenize

SOURCE = "total = price * (1 + vat)"

print("tokens")
for token in tokenize.generate_tokens(io.StringIO(SOURCE).readline):
    if token.string.strip():
        print(f"  {tokenize.tok_name[token.exact_type]:<6} {token.string}")

print("syntax tree")
tree = ast.parse(SOURCE)
print(ast.dump(tree.body[0], indent=2))

print("code object")
code = compile(tree, "<example>", "exec")
print(f"  names {code.co_names}, deepest stack {code.co_stacksize}")
print(f"  bytecode {code.co_code.hex()}")
