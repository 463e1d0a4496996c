// The local echo of a pad: a stroke is seen as it is drawn, and goes when the studio's own picture, or drawing, shows it.
import { fit } from "./canvas.js";

export const INK = "graft-ink";

// Where the studio draws nothing, as on a pad that takes no ink now, the echo fades by itself.
const PATIENCE = 1500;

export class Ink {
    #node;
    #canvas = document.createElement("canvas");
    #strokes = new Map();
    #timer = 0;

    constructor(node) {
        this.#node = node;
        this.#canvas.className = "studio-echo";
        this.#canvas.setAttribute("aria-hidden", "true");
        node.element.dataset.painted = "true";
        node.element.append(this.#canvas);
        node.over = this.#canvas;
    }

    /** A pointer was put down: a new stroke. Each point knows the number of the message that tells of it. */
    down(pointer, x, y, number) {
        clearTimeout(this.#timer);
        this.#strokes.set(pointer, { points: [{ x, y, number }], isDown: true });
        this.#draw();
    }

    move(pointer, places, number) {
        const stroke = this.#strokes.get(pointer);
        if (!stroke?.isDown) return;
        for (let i = 0; i < places.length; i += 2) stroke.points.push({ x: places[i], y: places[i + 1], number });
        this.#draw();
    }

    up(pointer, number) {
        const stroke = this.#strokes.get(pointer);
        if (!stroke) return;
        stroke.isDown = false;
        stroke.points.at(-1).number = number;
        this.#timer = setTimeout(() => this.#clear(), PATIENCE);
    }

    /** The studio has drawn anew, and had heard all messages up to this one. The last point it knows stays, so that what follows hangs on to it. */
    answered(heard) {
        if (this.#strokes.size === 0) return;
        for (const [pointer, stroke] of this.#strokes) {
            const unknown = stroke.points.findIndex(each => each.number > heard);
            if (unknown > 1) stroke.points.splice(0, unknown - 1);
            else if (unknown < 0) stroke.points.splice(0, stroke.points.length - 1);
            if (unknown < 0 && !stroke.isDown) this.#strokes.delete(pointer);
        }
        this.#draw();
    }

    leave() {
        clearTimeout(this.#timer);
        this.#canvas.remove();
        this.#node.over = null;
    }

    #clear() {
        for (const [pointer, stroke] of this.#strokes) if (!stroke.isDown) this.#strokes.delete(pointer);
        this.#draw();
    }

    #draw() {
        const on = fit(this.#canvas, this.#node.element), style = getComputedStyle(this.#node.element);
        on.lineWidth = parseFloat(style.getPropertyValue("--graft-ink-width")) || 12;
        on.strokeStyle = style.getPropertyValue("--graft-ink-color").trim() || style.color;
        on.lineCap = on.lineJoin = "round";
        for (const { points } of this.#strokes.values()) {
            on.beginPath();
            on.moveTo(points[0].x, points[0].y);
            for (const { x, y } of points) on.lineTo(x, y);
            on.stroke();
        }
    }
}
