"""What Swift lines say of declared things, judged for `check_lines.py`."""
from declared import LITERALS, Signature, fields, signature, text

KINDS = {"line_string_literal": ("string", "String"), "multi_line_string_literal": ("string", "String"),
         "integer_literal": ("integer", "Int"), "real_literal": ("real", "Double"), "boolean_literal": ("bool", "Bool")}
# Swift's own checks take a condition and a sentence, each in a closure that may not throw.
CHECKS = Signature([(None, "Bool", False), (None, "String", True)], "Void", False)
UNTHROWING = {"assert": [CHECKS], "precondition": [CHECKS]}
# Other names that are Swift's own, of which nothing is told here.
OWN = {"print", "fatalError", "error", "_"}
# What every type may have of Swift's protocols.
INHERITED = {"self", "init", "hash", "hashValue", "localizedDescription", "rawValue", "allCases"}
NUMBERS = {"zero", "max", "min"}
# Two sides of one type, and the type of the whole where it is another.
SIDES = {"equality_expression": "Bool", "comparison_expression": "Bool", "additive_expression": None,
         "multiplicative_expression": None}


def walk(node):
    yield node
    for child in node.children:
        yield from walk(child)


def climb(node, *until):
    """A node and those around it, up to one of the given types."""
    while node and node.type not in until:
        yield node
        node = node.parent


def tries(node):
    """Whether a node begins with `try`: that covers all on its right, though the grammar hangs it on the nearest call."""
    while node.children and node.type != "try_operator":
        node = node.children[0]
    return node.type == "try_operator"


def lines(node):
    """The single lines of code in the body of a function."""
    return [line for body in fields(node, "body") for block in body.named_children for line in block.named_children]


class Judge:
    """The faults of one file. A `strict` file may name nothing but what is declared and Swift's own."""

    def __init__(self, world, root, strict):
        self.world, self.strict, self.found = world, strict, []
        for node in walk(root):
            if node.is_error or node.is_missing:
                self.say(node, "not Swift: " + (repr(node.text.decode()[:60]) if node.is_error else f"a {node.type} is missing"))
        if strict and not any(text(node) == "importCommonhold" for node in root.named_children):
            self.say(root, "Commonhold is not imported")
        self.judge(root, None, dict(world.names))

    def say(self, node, what):
        if (node.start_point.row + 1, what) not in self.found:
            self.found.append((node.start_point.row + 1, what))

    def judge(self, node, wanted, scope):
        """The type of an expression, where it can be told; a fault if it is not the wanted one."""
        by_type = getattr(self, "on_" + node.type, None)
        kind = by_type(node, wanted, scope) if by_type else self.on_other(node, wanted, scope)
        if kind and wanted and self.world.knows(kind) and self.world.knows(wanted):
            if self.world.plain(kind) != self.world.plain(wanted) or (kind.endswith("?") and not wanted.endswith("?")):
                self.say(node, f"`{node.text.decode()}` is of type {kind} where {wanted} is wanted")
        return kind

    def each(self, nodes, scope):
        for node in nodes:
            self.judge(node, None, scope)

    def on_other(self, node, wanted, scope):
        if node.type in KINDS:
            literal, usual = KINDS[node.type]
            self.each(node.named_children, scope)
            return wanted if self.world.takes(wanted, literal) else usual
        if node.type in SIDES:  # a bare literal or `.case` takes the type of the other side
            bare = lambda side: side.type in KINDS or side.type == "prefix_expression"
            one, other = sorted(fields(node, "lhs") + fields(node, "rhs"), key=bare)
            wanted = None if SIDES[node.type] else wanted
            kind = self.judge(one, wanted, scope)
            self.judge(other, wanted or kind, scope)
            return SIDES[node.type] or kind
        scope.update({text(name): None for name in fields(node, "bound_identifier")})  # `if let`, `for`, `case let`
        self.each(node.named_children, scope)

    def on_import_declaration(self, *_):
        pass

    def on_simple_identifier(self, node, _, scope):
        name = text(node)
        if node.prev_sibling and node.prev_sibling.type == ".":  # a case that is matched
            return None
        known = {*scope, *self.world.types, *self.world.aliases, *LITERALS, *UNTHROWING, *OWN}
        if self.strict and not name.startswith("$") and name not in known:
            self.say(node, f"{name} is not declared, or not public")
        return scope[name] if isinstance(scope.get(name), str) else None

    def on_user_type(self, node, *_):
        if self.strict and not self.world.knows(text(node)):
            self.say(node, f"no type {text(node)} is declared, or it is not public")

    def on_nil_literal(self, node, wanted, _):
        if self.world.knows(wanted) and not wanted.endswith("?"):
            self.say(node, f"nil where {wanted} is wanted")

    def on_array_literal(self, node, wanted, scope):
        listed = self.world.plain(wanted).startswith("[")
        kinds = [self.judge(child, self.world.plain(wanted)[1:-1] if listed else None, scope) for child in fields(node, "element")]
        return wanted if listed else next((f"[{kind}]" for kind in kinds if kind), None)

    def on_dictionary_literal(self, node, wanted, scope):
        if self.world.knows(wanted):
            self.say(node, f"a dictionary where {wanted} is wanted")
        self.each(node.named_children, scope)

    def on_as_expression(self, node, _, scope):
        self.each(node.named_children, scope)
        kind = text(node.named_children[-1])
        return kind + "?" if "as?" in text(node) and self.world.knows(kind) else kind

    def on_tuple_expression(self, node, wanted, scope):
        if len(node.named_children) == 1:  # only parentheses
            return self.judge(node.named_children[0], wanted, scope)
        self.each(node.named_children, scope)

    def on_prefix_expression(self, node, wanted, scope):
        target = fields(node, "target")[0]
        if text(fields(node, "operation")[0]) != ".":
            return self.judge(target, wanted, scope)
        if self.world.knows(wanted):
            return self.case(node, self.world.plain(wanted), text(target))

    def case(self, node, kind, name):
        """A case without data, or what else stands in the type itself."""
        cases = self.world.types[kind].cases if kind in self.world.declared else {}
        known = {*cases, *(self.world.members(kind) or ()), *INHERITED, *(NUMBERS if kind in LITERALS else ())}
        if name not in known and (kind in self.world.declared or kind not in self.world.types):
            self.say(node, f"{kind} has no {name}")
        elif not all(optional for _, _, optional in cases.get(name, ())):
            self.say(node, f"{kind}.{name} lacks what it carries")
        return kind if name in cases else None

    def on_navigation_expression(self, node, _, scope):
        target, name = fields(node, "target")[0], text(fields(fields(node, "suffix")[0], "suffix")[0])
        if self.is_type(target, scope):
            return self.case(node, self.world.plain(text(target)), name)
        chained = any(inner.type == "?" for inner in walk(node))
        kind = self.judge(target, None, scope)
        if kind and kind.endswith("?") and not chained:
            self.say(node, f"`{target.text.decode()}` may be nil")
        members = self.world.members(self.world.plain(kind))
        if members is not None and name not in {*members, *INHERITED}:
            self.say(node, f"{self.world.plain(kind)} has no {name}")
        found = (members or {}).get(name)
        return found.rstrip("?") + "?" * (chained or found.endswith("?")) if isinstance(found, str) else None

    def is_type(self, node, scope):
        return node.type == "simple_identifier" and text(node) not in scope and self.world.plain(text(node)) in self.world.declared

    def on_pattern(self, node, _, scope):
        """The names that a pattern binds; what stands after a dot is a case."""
        names = [name for name in walk(node) if name.type == "simple_identifier"]
        scope.update({text(name): None for name in names if not name.prev_sibling or name.prev_sibling.type != "."})

    def on_property_declaration(self, node, _, scope):
        annotations = [child for child in node.named_children if child.type == "type_annotation"]
        wanted = text(annotations[0].named_children[-1]) if annotations else None
        kinds = [self.judge(value, wanted, scope) for value in fields(node, "value")]
        self.each(annotations + fields(node, "computed_value"), scope)
        for name in fields(node, "name"):
            scope[text(name)] = wanted or next(iter(kinds), None)

    def on_function_declaration(self, node, _, scope):
        inside = {**scope, "return": signature(node).result if node.type == "function_declaration" else None}
        params = [child for child in node.named_children if child.type == "parameter"]
        inside.update({text(fields(param, "name")[0]): text(param.named_children[-1]) for param in params})
        self.each([param.named_children[-1] for param in params], scope)
        self.each([child for child in node.named_children if child.type.endswith("_type")], scope)
        for line in lines(node):  # a single expression is what is returned
            self.judge(line, inside["return"] if len(lines(node)) == 1 and inside["return"] != "Void" else None, inside)

    on_init_declaration = on_function_declaration

    def on_control_transfer_statement(self, node, _, scope):
        for value in fields(node, "result"):
            self.judge(value, scope.get("return"), scope)

    def on_class_declaration(self, node, _, scope):
        made = self.world.types[text(fields(node, "name")[0])]
        self.each(fields(node, "body")[0].named_children, {**scope, **made.members})

    def on_lambda_literal(self, node, _, scope):
        names = {text(name): None for child in walk(node) if child.type == "lambda_parameter" for name in fields(child, "name")}
        self.each([child for child in node.named_children if child.type == "statements"], {**scope, **names, "return": None})

    def on_try_expression(self, node, wanted, scope):
        around = [outer.type for outer in climb(node, "value_arguments", "lambda_literal", "do_statement")]
        function = next((outer for outer in climb(node) if outer.type == "function_declaration"), None)
        if text(node.children[0]) == "try" and "function_declaration" in around and not signature(function).throws:
            self.say(node, "`try` in a function that does not throw")
        return self.judge(fields(node, "expr")[0], wanted, scope)

    def on_call_expression(self, node, wanted, scope):
        callee, suffix = node.children[0], node.children[-1]
        given = [child for part in suffix.named_children if part.type == "value_arguments" for child in part.named_children]
        args = [("".join(map(text, fields(arg, "name"))) or None, fields(arg, "value")[0]) for arg in given if fields(arg, "value")]
        closures = [child for child in suffix.named_children if child.type == "lambda_literal"]
        candidates = self.candidates(callee, wanted, scope)
        if not candidates or closures or text(suffix).startswith("["):  # which parameter a closure fills is not told
            self.each([value for _, value in args] + closures, scope)
            return text(callee) if text(callee) in LITERALS else None
        before, tried = self.found, []
        for candidate in candidates:  # of several of one name, the one that fits best
            self.found = []
            self.fit(node, args, candidate, scope)
            tried.append((len(self.found), len(tried), candidate, self.found))
        _, _, best, faults = min(tried)
        self.found = before + [fault for fault in faults if fault not in before]
        boundaries = ("statements", "source_file", "function_body", "lambda_literal")
        if best.throws and not any(tries(outer) for outer in climb(node, *boundaries)):
            self.say(node, f"{text(callee)} may throw, and there is no `try`")
        if text(callee) in UNTHROWING and any(text(inner) == "try" for _, value in args for inner in walk(value)):
            self.say(node, f"`try` in what {text(callee)} is given, which may not throw")
        return best.result

    def candidates(self, callee, wanted, scope):
        """The signatures that a call may mean; none where that cannot be told."""
        name = text(callee)
        if isinstance(scope.get(name), list):
            return scope[name]
        if name not in scope and self.world.plain(name) in self.world.declared:
            kind = self.world.types[self.world.plain(name)]
            if not kind.inits:
                self.say(callee, f"{name} has no initialiser that may be called here")
            return kind.inits
        if name in UNTHROWING or name in LITERALS:
            return UNTHROWING.get(name, [])
        kind, target = None, next(iter(fields(callee, "target")), None)
        if callee.type == "prefix_expression":
            kind, name = self.world.plain(wanted), text(target)
        elif callee.type == "navigation_expression":
            name = text(fields(fields(callee, "suffix")[0], "suffix")[0])
            kind = self.world.plain(text(target) if self.is_type(target, scope) else self.judge(target, None, scope))
        members = self.world.members(kind)
        if members is not None and name in self.world.types[kind].cases:
            return [Signature(self.world.types[kind].cases[name], kind, False)]
        if members is not None and isinstance(members.get(name), list):
            return members[name]
        if members is not None and name not in INHERITED:
            self.say(callee, f"{kind} has no {name} to call")
        elif not kind:
            self.judge(callee, None, scope)
        return []

    def fit(self, node, args, candidate, scope):
        """Each argument to the next parameter of its label; only what has a default may be left out."""
        name, at = text(node.children[0]), 0
        for label, value in args:
            labels = [param[0] for param in candidate.params]
            if label not in labels[at:]:
                place = "stands out of order" if label in labels else "is not declared"
                self.say(value, f"{name}: the label {label or '_'} {place}")
                self.judge(value, None, scope)
                continue
            to = labels.index(label, at)
            self.lacks(node, name, candidate.params[at:to])
            self.judge(value, candidate.params[to][1], scope)
            at = to + 1
        self.lacks(node, name, candidate.params[at:])

    def lacks(self, node, name, params):
        for label, _, optional in params:
            if not optional:
                self.say(node, f"{name}: {label or '_'} is left out")
