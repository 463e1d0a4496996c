// A drawing: the commands of Painter2D on a canvas under the element's content. Its numbers are those of PaintKind.
const ARGUMENTS = [0, 2, 2, 6, 4, 6, 5, 0, 0, 1, 1, 1, 1, 1, 1, 1];
const CAPS = ["butt", "round"], JOINS = ["miter", "bevel", "round"];

const DRAW = [
    on => on.beginPath(),
    (on, x, y) => on.moveTo(x, y),
    (on, x, y) => on.lineTo(x, y),
    (on, a, b, c, d, x, y) => on.bezierCurveTo(a, b, c, d, x, y),
    (on, a, b, x, y) => on.quadraticCurveTo(a, b, x, y),
    (on, x, y, radius, from, to, isCounter) => on.arc(x, y, Math.max(radius, 0), from, to, isCounter === 1),
    (on, a, b, c, d, radius) => on.arcTo(a, b, c, d, Math.max(radius, 0)),
    on => on.closePath(),
    on => on.stroke(),
    (on, rule) => on.fill(rule === 1 ? "evenodd" : "nonzero"),
    (on, width) => on.lineWidth = width,
    (on, color) => on.strokeStyle = color,
    (on, color) => on.fillStyle = color,
    (on, cap) => on.lineCap = CAPS[cap] ?? "butt",
    (on, join) => on.lineJoin = JOINS[join] ?? "miter",
    (on, limit) => on.miterLimit = limit,
];

/** A canvas that lies over the whole element, border and all, as sharp as the screen is. */
export function fit(canvas, element) {
    const [width, height] = [element.offsetWidth, element.offsetHeight], scale = window.devicePixelRatio || 1;
    const [x, y] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== x || canvas.height !== y) [canvas.width, canvas.height] = [x, y];
    Object.assign(canvas.style, { left: `${-element.clientLeft}px`, top: `${-element.clientTop}px`, width: `${width}px`, height: `${height}px` });
    const on = canvas.getContext("2d");
    on.setTransform(scale, 0, 0, scale, 0, 0);
    on.clearRect(0, 0, width, height);
    return on;
}

export class Canvas {
    #element;
    #canvas = document.createElement("canvas");
    #commands = [];
    #sizes;

    constructor(element) {
        this.#element = element;
        this.#canvas.className = "studio-canvas";
        this.#canvas.setAttribute("aria-hidden", "true");
        element.dataset.painted = "true";
        element.prepend(this.#canvas);
        this.#sizes = new ResizeObserver(() => this.#draw());
        this.#sizes.observe(element);
    }

    show(commands) {
        this.#commands = commands;
        this.#draw();
    }

    leave() { this.#sizes.disconnect(); }

    #draw() {
        if (this.#element.offsetWidth === 0) return; // not seen: drawn when it is
        const on = fit(this.#canvas, this.#element);
        on.lineWidth = 1;
        on.strokeStyle = on.fillStyle = "#000";
        on.lineCap = "butt";
        on.lineJoin = "miter";
        on.miterLimit = 10;
        for (let i = 0; i < this.#commands.length;) {
            const kind = this.#commands[i++], of = this.#commands.slice(i, i += ARGUMENTS[kind]);
            if (!of.includes(null)) DRAW[kind](on, ...of);
        }
    }
}
