"""Prints the TL schema of the installed Telethon, read back from its generated `from_reader` methods."""

import inspect
import re

from telethon.tl import alltlobjects, functions, types

SCALARS = {
    "read_int": "int",
    "read_long": "long",
    "read_double": "double",
    "read_float": "double",
    "tgread_string": "string",
    "tgread_bytes": "bytes",
    "tgread_date": "int",
    "tgread_bool": "Bool",
    "tgread_object": "Object",
}

# Python keywords and the like that Telethon spells differently.
RENAMED = {"is_self": "self"}


def scalar(code):
    big = re.search(r"read_large_int\(bits=(\d+)\)", code)
    if big:
        return "int" + big.group(1)
    call = re.search(r"reader\.(\w+)\(", code)
    if call is None:
        raise ValueError(f"no reader call in {code!r}")
    return SCALARS[call.group(1)]


def bit_of(mask):
    return int(mask).bit_length() - 1


def fields_of(cls):
    """Walks the body in wire order; each assignment to `_name` is one field."""
    lines = [line.strip() for line in inspect.getsource(cls.from_reader).splitlines()]
    fields, flag, at = [], None, 0
    while at < len(lines):
        line = lines[at]
        at += 1
        read_flags = re.match(r"(flags\d*) = reader\.read_int\(\)", line)
        truth = re.match(r"_(\w+) = bool\((flags\d*) & (\d+)\)", line)
        condition = re.match(r"if (flags\d*) & (\d+):", line)
        if read_flags:
            fields.append(f"{read_flags.group(1)}:#")
        elif truth:
            fields.append(f"{RENAMED.get(truth.group(1), truth.group(1))}:{truth.group(2)}.{bit_of(truth.group(3))}?true")
        elif condition:
            flag = f"{condition.group(1)}.{bit_of(condition.group(2))}?"
        elif line == "else:":
            flag, at = None, at + 1
        elif re.match(r"_\w+ = \[\]", line):
            name = re.match(r"_(\w+) = ", line).group(1)
            fields.append(f"{name}:{flag or ''}Vector<{scalar(lines[at + 1])}>")
            at += 3
        elif re.match(r"_\w+ = reader\.", line):
            name = re.match(r"_(\w+) = ", line).group(1)
            fields.append(f"{name}:{flag or ''}{scalar(line)}")
    return fields


def name_of(cls, module, root):
    name = re.sub(r"Request$", "", cls.__name__) if root is functions else cls.__name__
    name = name[0].lower() + name[1:]
    space = module[len(root.__name__):].lstrip(".")
    return f"{space}.{name}" if space else name


def print_all():
    print(f"// LAYER {alltlobjects.LAYER}")
    classes = list(alltlobjects.tlobjects.values())
    for root, title in ((types, "---types---"), (functions, "---functions---")):
        print(title)
        for cls in classes:
            module = cls.__module__
            # Telethon patches messages with friendlier classes that inherit the wire format.
            if module.startswith("telethon.tl.patched"):
                module = types.__name__
            if not module.startswith(root.__name__):
                continue
            if cls.__name__ == "FutureSalts":
                continue  # below the API, and the only one with bare items
            fields = " ".join(fields_of(cls))
            print(f"{name_of(cls, module, root)}#{cls.CONSTRUCTOR_ID:08x} {fields} = X;")


print_all()
