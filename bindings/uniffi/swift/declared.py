"""What Swift sources declare, read off the trees of a grammar, for `check_lines.py`."""
import re
from collections import namedtuple

INTEGERS = {"Int", "UInt"} | {f"{sign}Int{size}" for sign in ("", "U") for size in (8, 16, 32, 64)}
# Swift's own types and Foundation's decimal, and the kinds of literals that each takes.
LITERALS = {"String": {"string"}, "Bool": {"bool"}, "Decimal": {"integer", "real"}, "Double": {"integer", "real"},
            "Float": {"integer", "real"}, **{name: {"integer"} for name in INTEGERS}}

Signature = namedtuple("Signature", "params result throws")  # params: (label or None, type, whether it may be left out)
Type = namedtuple("Type", "inits members cases bases")


def text(node):
    """A name or a type as it is compared: no spaces, no backticks, no name of a module before it."""
    return re.sub(r"\s|`|\b(Foundation|Swift|Commonhold)\.", "", node.text.decode())


def fields(node, name):
    return [child for at, child in enumerate(node.children) if node.field_name_for_child(at) == name]


def signature(node, result=None):
    """Of a function or, with the type it makes as `result`, of an initialiser."""
    params = []
    for at, child in enumerate(node.children):
        if child.type == "parameter":
            label = text((fields(child, "external_name") or fields(child, "name"))[0])
            params.append((None if label == "_" else label, text(child.named_children[-1]), False))
        elif node.field_name_for_child(at) == "default_value":
            params[-1] = (*params[-1][:2], True)
    results = [child for child in fields(node, "name") + fields(node, "return_type") if child.type.endswith("_type")]
    made = result or (text(results[-1]) if results else "Void")
    return Signature(params, made, any(child.type == "throws" for child in node.children))


def case_params(node):
    """What a case carries, with what stands where it is left out. The documentation between is no part of it."""
    plain = re.sub(r"/\*.*?\*/|\s", "", node.text.decode(), flags=re.DOTALL)
    parts = re.findall(r"(?:(\w+):)?([\w.?\[\]]+)(=[^,)]+)?[,)]", plain)
    return [(label or None, kind, bool(default)) for label, kind, default in parts]


class World:
    """What a file may name: everything, or only what is public where a file merely imports the module."""

    def __init__(self, roots, public):
        self.public, self.types, self.aliases, self.names = public, {}, {}, {}
        self.declared = set()  # the types that are not only extended here
        for root in roots:
            self.declare(root, self.names)

    def declare(self, body, names, owner=None):
        """Everything directly in `body`, a file or what a type holds. Returns the parameters of a memberwise initialiser."""
        stored = []
        for node in body.named_children:
            modifiers = " ".join(child.text.decode() for child in node.children if child.type == "modifiers").split()
            kind = text(fields(node, "declaration_kind")[0]) if node.type == "class_declaration" else None
            if self.public and "public" not in modifiers and node.type != "enum_entry" and kind != "extension":
                continue
            name = text(fields(node, "name")[0]) if fields(node, "name") else None
            if kind:
                made = self.types.setdefault(name, Type([], {}, {}, set()))
                if kind != "extension":
                    self.declared.add(name)
                made.bases.update(text(child) for child in node.named_children if child.type == "inheritance_specifier")
                params = self.declare(fields(node, "body")[0], made.members, name)
                if kind == "struct" and not made.inits and not self.public:  # an initialiser that nobody wrote is not public
                    made.inits.append(Signature(params, name, False))
            elif node.type == "typealias_declaration" and owner is None:
                self.aliases[name] = text(node.named_children[-1])
            elif node.type == "function_declaration":
                known = names.get(name)
                names[name] = (known if isinstance(known, list) else []) + [signature(node)]
            elif node.type == "init_declaration":
                self.types[owner].inits.append(signature(node, owner))
            elif node.type == "property_declaration":
                annotation = [text(child.named_children[-1]) for child in node.named_children if child.type == "type_annotation"]
                names[name] = annotation[0] if annotation else None
                if annotation and not fields(node, "computed_value") and "static" not in modifiers:
                    stored.append((name, annotation[0], bool(fields(node, "value"))))
            elif node.type == "enum_entry":
                for child in node.named_children:
                    if child.type == "simple_identifier":
                        name = text(child)
                        self.types[owner].cases[name] = []
                    elif child.type == "enum_type_parameters":
                        self.types[owner].cases[name] = case_params(child)
        return stored

    def plain(self, kind):
        """A type by its own name, without a question mark."""
        kind = (kind or "").rstrip("?")
        if kind.startswith("[") and ":" not in kind:
            return f"[{self.plain(kind[1:-1])}]"
        return self.plain(self.aliases[kind]) if kind in self.aliases else kind

    def members(self, kind):
        """The members of a type by name, inherited ones too; None for a type of which not everything is seen."""
        if kind not in self.declared:
            return None
        inherited = {}
        for base in self.types[kind].bases & {*self.types}:
            inherited.update(self.types[base].members if base not in self.declared else self.members(base))
        return {**inherited, **self.types[kind].members}

    def knows(self, kind):
        return self.plain(kind).strip("[]") in {*self.types, *LITERALS}

    def takes(self, kind, literal):
        """Whether a literal may stand where this type does."""
        kind = self.plain(kind)
        bases = self.types[kind].bases if kind in self.types else set()
        return literal in LITERALS.get(kind, ()) or f"ExpressibleBy{literal.title()}Literal" in bases
