// Lines that are seen for some seconds, at the lower right.
const SECONDS = 8;

const host = document.getElementById("notices");

export function showNotice(kind, text) {
    if (kind === "copy") {
        navigator.clipboard?.writeText(text).then(() => add("info", "Copied.", []), () => add("info", text, []));
        return;
    }
    if (kind === "file") {
        const link = document.createElement("a");
        link.href = `download?${new URLSearchParams({ path: text })}`;
        link.download = "";
        link.textContent = "Download";
        add("info", text, [link]);
        return;
    }
    add(kind, text, []);
}

/** A line for as long as something takes; what is returned takes it away. */
export function showWork(text) {
    const line = add("work", text, []);
    return () => line.remove();
}

function add(kind, text, more) {
    const line = document.createElement("div"), close = document.createElement("button");
    line.className = `notice notice-${kind}`;
    line.setAttribute("role", kind === "error" ? "alert" : "status");
    const words = document.createElement("span");
    words.textContent = text;
    close.type = "button";
    close.className = "notice-close";
    close.setAttribute("aria-label", "Dismiss");
    close.textContent = "×";
    close.addEventListener("click", () => line.remove());
    line.append(words, ...more, close);
    host.append(line);
    if (kind !== "work") setTimeout(() => line.remove(), SECONDS * 1000);
    return line;
}
