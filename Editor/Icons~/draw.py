"""Draws the icons of Graft's assets, without any library: python3 draw.py FOLDER."""
import math, struct, sys, zlib

SIZE, FINE = 64, 6  # pixels, and samples a pixel in each direction

GREEN, BLUE, TAPE, LEAF = (106, 190, 98), (84, 150, 214), (242, 163, 58), (78, 160, 76)
PLATE, TRACE = (92, 104, 128), (158, 174, 204)
EDGE = (24, 26, 30)

def line(ax, ay, bx, by, width):
    def inside(x, y, grow):
        dx, dy = bx - ax, by - ay
        t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
        return math.hypot(x - ax - t * dx, y - ay - t * dy) <= width / 2 + grow
    return inside

def disc(cx, cy, r):
    return lambda x, y, grow: math.hypot(x - cx, y - cy) <= r + grow

def leaf(ax, ay, bx, by, width):  # between two points, what two circles share
    length = math.hypot(bx - ax, by - ay)
    r = (length * length / 4 + width * width / 4) / width
    mx, my, nx, ny = (ax + bx) / 2, (ay + by) / 2, -(by - ay) / length, (bx - ax) / length
    d = r - width / 2
    return lambda x, y, grow: (math.hypot(x - mx - nx * d, y - my - ny * d) <= r + grow
                               and math.hypot(x - mx + nx * d, y - my + ny * d) <= r + grow)

def box(cx, cy, w, h, r):
    def inside(x, y, grow):
        dx, dy = max(abs(x - cx) - w / 2 + r, 0), max(abs(y - cy) - h / 2 + r, 0)
        return math.hypot(dx, dy) <= r + grow
    return inside

# A shoot with two leaves and a node at its tip, bound with tape onto a stem that comes of two nodes: a graft, and a small network.
MODEL = [
    (BLUE, line(32, 40, 15, 54, 5)), (BLUE, line(32, 40, 49, 54, 5)), (BLUE, line(32, 30, 32, 42, 7)),
    (BLUE, disc(14, 54, 7)), (BLUE, disc(50, 54, 7)),
    (GREEN, line(32, 34, 32, 12, 5)), (GREEN, line(32, 26, 14, 15, 4)), (GREEN, line(32, 26, 50, 15, 4)),
    (LEAF, leaf(24, 22, 4, 10, 12)), (LEAF, leaf(40, 22, 60, 10, 12)), (GREEN, disc(32, 10, 7)),
    (TAPE, box(32, 36, 17, 12, 3)),
]
TAPE_LINES = [((196, 122, 30), line(24.5, 38, 39.5, 34.5, 1.4)), ((196, 122, 30), line(24.5, 42, 39.5, 38.5, 1.4))]

# A chip with its legs, and a shoot in it: what runs on the graphics card.
LEGS = [(TRACE, box(x, y, w, h, 1.5)) for i in (20, 32, 44) for x, y, w, h in ((i, 7, 4, 10), (i, 57, 4, 10), (7, i, 10, 4), (57, i, 10, 4))]
KERNEL = LEGS + [(PLATE, box(32, 32, 42, 42, 5))]
SHOOT = [(GREEN, line(32, 45, 32, 27, 4)), (GREEN, leaf(32, 36, 16, 25, 10)), (GREEN, leaf(32, 36, 48, 25, 10)), (GREEN, disc(32, 23, 4.5))]

# A sheet of pictures, one of them with a shoot: images to learn from.
TILE, TILE_DARK = (214, 220, 232), (60, 68, 88)
DATA = [(PLATE, box(32, 32, 56, 56, 6))] + [(TILE_DARK, box(x, y, 15, 15, 2)) for x in (15, 32, 49) for y in (15, 32, 49)]
MARKS = [(TILE, line(x, y - 4, x, y + 4, 2.6)) for x, y in ((15, 15), (49, 32), (32, 49))]
MARKS += [(TILE, line(x - 4, y + 3, x + 4, y - 3, 2.6)) for x, y in ((32, 15), (15, 49))] + [(TILE, disc(x, y, 4)) for x, y in ((49, 15), (15, 32), (49, 49))]
MARKS += [(GREEN, line(32, 38, 32, 29, 2.6)), (GREEN, leaf(32, 34, 25.5, 27, 5)), (GREEN, leaf(32, 34, 38.5, 27, 5)), (GREEN, disc(32, 27.5, 2.4))]

def sample(layers, over, x, y):
    color = None
    if any(inside(x, y, 1.3) for _, inside in layers): color = EDGE + (150,)
    for paint, inside in layers:
        if inside(x, y, 0): color = paint + (255,)
    for paint, inside in over:
        if inside(x, y, 0): color = paint + (255,)
    return color or (0, 0, 0, 0)

def picture(layers, over):
    rows = bytearray()
    for py in range(SIZE):
        rows.append(0)
        for px in range(SIZE):
            r = g = b = a = 0
            for i in range(FINE * FINE):
                cr, cg, cb, ca = sample(layers, over, px + (i % FINE + 0.5) / FINE, py + (i // FINE + 0.5) / FINE)
                r, g, b, a = r + cr * ca, g + cg * ca, b + cb * ca, a + ca
            n = FINE * FINE
            rows += bytes((round(r / a), round(g / a), round(b / a), round(a / n))) if a else b"\0\0\0\0"
    return bytes(rows)

def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

def save(path, rows):
    head = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))

folder = sys.argv[1]
save(folder + "/Model.png", picture(MODEL, TAPE_LINES))
save(folder + "/Kernel.png", picture(KERNEL, SHOOT))
save(folder + "/Data.png", picture(DATA, MARKS))
