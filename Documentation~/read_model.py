"""python3 read_model.py digits.graft images-idx3-ubyte.gz: reads a model of Graft (format 2, see
model-format.md) and prints each image's class, and how probable every class is."""
import hashlib, math, struct, sys, zlib

TENSORS = {"weights", "biases", "gamma", "beta", "runningMean", "runningVariance"}
NUMBERS = {0xca: ">f", 0xcc: ">B", 0xcd: ">H", 0xce: ">I", 0xd0: ">b", 0xd1: ">h", 0xd2: ">i"}
COUNTS = {0xc4: ("bin", 1), 0xc5: ("bin", 2), 0xc6: ("bin", 4), 0xd9: ("str", 1), 0xda: ("str", 2),
          0xdb: ("str", 4), 0xdc: ("array", 2), 0xdd: ("array", 4), 0xde: ("map", 2)}

def unpack(data, at):  # the MessagePack item that begins there, and where the next one does
    code, at = data[at], at + 1
    if code < 0x80 or code > 0xdf: return (code if code < 0x80 else code - 256), at
    if 0xc0 <= code <= 0xc3: return (None, None, False, True)[code - 0xc0], at
    if code in NUMBERS:
        return *struct.unpack_from(NUMBERS[code], data, at), at + struct.calcsize(NUMBERS[code])
    if code in COUNTS:
        kind, size = COUNTS[code]
        count, at = int.from_bytes(data[at:at + size], "big"), at + size
    elif code > 0x9f: kind, count = "str", code & 31
    else: kind, count = "map" if code < 0x90 else "array", code & 15
    end = at + count
    if kind in ("bin", "str"): return data[at:end] if kind == "bin" else data[at:end].decode(), end
    items = []
    for _ in range(2 * count if kind == "map" else count):
        item, at = unpack(data, at)
        items.append(item)
    return (dict(zip(items[::2], items[1::2])) if kind == "map" else items), at

def load(path):
    data = open(path, "rb").read()
    magic, version, stored, inflated, flags = struct.unpack_from("<8siqqi", data)
    if (magic, version) != (b"GRAFTMOD", 2): sys.exit(f"{path} is no model of format 2")
    if hashlib.sha256(data[:-32]).digest() != data[-32:]: sys.exit(f"{path} is damaged")
    return unpack(zlib.decompressobj(-15).decompress(data[32:]) if flags & 1 else data[32:], 0)[0]

def tensor(parts):  # every element, row by row
    encoding, shape, *_, codes = parts
    full = [value for value, in struct.iter_unpack("<" + "feb"[encoding % 3], codes)]
    if encoding > 2:  # sparse: the count of zeros since the last value, 7 bits a byte
        values, full, zeros, shift = iter(full), [], 0, 0
        for byte in parts[-2]:
            zeros, shift = zeros | (byte & 127) << shift, shift + 7
            if byte < 128:
                full += [0.0] * zeros + [next(values)]
                zeros = shift = 0
        full += [0.0] * (math.prod(shape) - len(full))
    if encoding % 3 == 2:  # int8: each unit has a scale, the upper half of a float
        scales = [struct.unpack("<f", b"\0\0" + h)[0] for h, in struct.iter_unpack("2s", parts[2])]
        full = [value * scales[i % len(scales)] for i, value in enumerate(full)]
    return full

def apply(kind, f, x):  # a layer with its fields, on one example
    if kind == "dense":
        y = f["biases"][:]
        for value, row in zip(x, f["rows"]):
            for unit, weight in row if value else (): y[unit] += value * weight
        return y
    if kind == "batch_normalization":
        features = zip(x, f["gamma"], f["beta"], f["runningMean"], f["runningVariance"])
        return [g * (v - m) / math.sqrt(s + f["epsilon"]) + b for v, g, b, m, s in features]
    return [ELEMENTWISE[kind](f, value) for value in x]

ELEMENTWISE = {"dropout": lambda f, x: x, "relu": lambda f, x: max(x, 0.0),
    "tanh": lambda f, x: math.tanh(x), "leaky_relu": lambda f, x: x if x > 0 else f["slope"] * x,
    "elu": lambda f, x: x if x > 0 else f["alpha"] * math.expm1(x)}

model = load(sys.argv[1])
for kind, frozen, f in model["layers"]:
    for name in TENSORS & f.keys(): f[name] = tensor(f[name])
    if kind == "dense":
        w, n = f["weights"], f["units"]
        f["rows"] = [[(u, w[i + u]) for u in range(n) if w[i + u]] for i in range(0, len(w), n)]
images = open(sys.argv[2], "rb").read()
pixels = (zlib.decompress(images, 31) if images[:2] == b"\x1f\x8b" else images)[16:]  # from gzip
size, temperature = math.prod(model["input"]), model.get("calibration", [1.0])[0]
for at in range(0, len(pixels), size):
    x = [model["inputScale"] * pixel for pixel in pixels[at:at + size]]
    for kind, frozen, f in model["layers"]: x = apply(kind, f, x)
    powers = [math.exp((value - max(x)) / temperature) for value in x]
    print(model["classes"][powers.index(max(powers))], *(f"{p / sum(powers):.7f}" for p in powers))
