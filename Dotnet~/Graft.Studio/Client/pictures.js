// A texture's pixels, from the bottom up as the engine has them, on a canvas that is scaled by CSS.
// Grey is the studio's own way to say what has no colour: a byte for each pixel.
const GREY = 0, ALPHA8 = 1, RGB24 = 3, RGBA32 = 4;

// Of each level of grey the four bytes of a pixel, in the order that this machine has.
const GREYS = new Uint32Array(new Uint8Array(Array.from({ length: 4 * 256 }, (_, i) => i % 4 === 3 ? 255 : i >> 2)).buffer);

export class Picture {
    #node;
    #canvas = null;
    #picture = null;

    constructor(node) { this.#node = node; }

    show([width, height, format, isSharp, pixels]) {
        if (!width) {
            this.#canvas?.remove();
            this.#canvas = this.#picture = null;
            return;
        }
        this.#picture = { width, height, format, isSharp, bytes: decode(pixels) };
        this.draw();
    }

    draw() {
        if (!this.#picture) return;
        const { width, height, format, isSharp, bytes } = this.#picture;
        this.#canvas ??= this.#made();
        [this.#canvas.width, this.#canvas.height] = [width, height];
        this.#canvas.classList.toggle("is-sharp", isSharp);
        const image = new ImageData(width, height), tint = tintOf(this.#node);
        if (format === GREY && tint.every(part => part === 1)) fillGrey(new Uint32Array(image.data.buffer), bytes, width, height);
        else fill(image.data, bytes, width, height, format, tint);
        this.#canvas.getContext("2d").putImageData(image, 0, 0);
    }

    #made() {
        const made = document.createElement("canvas");
        made.className = "studio-picture";
        made.setAttribute("aria-hidden", "true");
        this.#node.element.dataset.painted = "true";
        this.#node.element.prepend(made);
        return made;
    }
}

function decode(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const binary = atob(text), bytes = new Uint8Array(binary.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
}

function fillGrey(to, from, width, height) {
    for (let y = 0, target = 0; y < height; y++) {
        const source = (height - 1 - y) * width;
        for (let x = 0; x < width; x++) to[target++] = GREYS[from[source + x]];
    }
}

function fill(to, from, width, height, format, [red, green, blue, alpha]) {
    const step = format === RGBA32 ? 4 : format === RGB24 ? 3 : 1;
    for (let y = 0; y < height; y++) {
        let source = (height - 1 - y) * width * step, target = y * width * 4;
        for (let x = 0; x < width; x++, source += step, target += 4) {
            // One channel: white with that alpha, or, of R8, red alone.
            to[target] = (format === ALPHA8 ? 255 : from[source]) * red;
            to[target + 1] = (step >= 3 ? from[source + 1] : format === ALPHA8 ? 255 : format === GREY ? from[source] : 0) * green;
            to[target + 2] = (step >= 3 ? from[source + 2] : format === ALPHA8 ? 255 : format === GREY ? from[source] : 0) * blue;
            to[target + 3] = (step === 4 ? from[source + 3] : format === ALPHA8 ? from[source] : 255) * alpha;
        }
    }
}

function tintOf(node) {
    const tint = node.get("tint");
    if (!tint) return [1, 1, 1, 1];
    const parts = (tint.match(/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/i)?.slice(1) ?? []).filter(Boolean).map(each => parseInt(each, 16) / 255);
    if (parts.length > 0) return [parts[0], parts[1], parts[2], parts[3] ?? 1];
    const numbers = (tint.match(/[\d.]+/g) ?? []).map(Number);
    return [numbers[0] / 255, numbers[1] / 255, numbers[2] / 255, numbers[3] ?? 1];
}
