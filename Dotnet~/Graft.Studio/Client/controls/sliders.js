import { div, fillField, make, sendChange, settleField } from "./parts.js";

function rendererWithStep(step) {
    return {
        make: div,
        isNamed: true,
        fill(node) {
            const track = make("input", "unity-base-slider__drag-container");
            track.type = "range";
            track.step = step;
            node.inputPart = make("span", "unity-base-field__input", "unity-base-slider__input");
            node.inputPart.append(track);
            fillField(node, track, node.inputPart);
            track.addEventListener("input", () => {
                sendChange(node, track.value);
                if (node.fieldPart) node.fieldPart.value = written(track.value);
            });
        },
        set: {
            input: (node, value) => value === "true" ? addField(node) : removeField(node),
        },
        settle(node) {
            settleField(node);
            const [low, high] = [node.number("low"), node.number("high")];
            node.control.min = Math.min(low, high);
            node.control.max = Math.max(low, high);
            if (step === "any") node.control.step = niceStep(high - low);
            node.control.value = node.get("value") ?? "0";
            if (node.fieldPart && document.activeElement !== node.fieldPart) node.fieldPart.value = written(node.get("value") ?? "0");
        },
    };
}

// A thousandth of the way, as a number that reads well.
function niceStep(span) {
    const step = 10 ** Math.floor(Math.log10(Math.abs(span) / 500 || 0.001));
    return Number.isFinite(step) && step > 0 ? String(step) : "any";
}

function written(value) { return String(Math.round(Number(value) * 10000) / 10000); }

function addField(node) {
    if (node.fieldPart) return;
    node.fieldPart = make("input", "unity-base-slider__text-field", "unity-base-text-field__input");
    node.fieldPart.type = "text";
    node.fieldPart.inputMode = "decimal";
    node.fieldPart.setAttribute("aria-label", `${node.get("label") ?? node.get("tooltip") ?? "Value"}, as a number`);
    node.fieldPart.addEventListener("change", () => sendChange(node, node.fieldPart.value));
    node.inputPart.append(node.fieldPart);
}

function removeField(node) {
    node.fieldPart?.remove();
    node.fieldPart = null;
}

export const slider = rendererWithStep("any");
export const wholeSlider = rendererWithStep("1");
