// A list whose rows are all of one height: as high as all of them, but with only those that can be seen, and some beyond.
import { div, make } from "./parts.js";

const BEYOND = 5;

// The faster it is scrolled, the further ahead: as many rows as go by while the studio answers.
const FRAMES_AHEAD = 6, MOST_AHEAD = 30;

export const listView = {
    make: div,
    isNamed: true,
    fill(node) {
        node.content = make("div", "unity-list-view__content", "unity-scroll-view__content-container");
        node.element.append(node.content);
        node.element.tabIndex = 0;
        node.look = () => look(node);
        node.element.addEventListener("scroll", node.look, { passive: true });
        node.sizes = new ResizeObserver(node.look);
        node.sizes.observe(node.element);
        node.element.addEventListener("click", clicked => click(node, clicked));
        node.element.addEventListener("keydown", pressed => press(node, pressed));
    },
    focuses: true,
    leave: node => node.sizes.disconnect(),
    set: { scrollTo: (node, value) => node.wish = value },
    settle(node) {
        const selects = selectionOf(node) !== "none";
        node.element.setAttribute("role", selects ? "listbox" : "list");
        if (selects) node.element.setAttribute("aria-multiselectable", selectionOf(node) === "multiple");
        node.element.setAttribute("aria-label", node.get("tooltip") ?? node.get("name") ?? "List");
        node.content.style.height = `${node.number("count") * height(node)}px`;
        if (node.wish) scrollTo(node, Number(node.wish.split("/")[0]));
        node.wish = null;
        place(node);
        look(node);
    },
    childrenChanged: node => node.tree.unsettle(node),
};

function height(node) { return node.number("itemHeight") || 22; }

function selectionOf(node) { return node.get("selectionType") ?? "none"; }

function place(node) {
    const selected = new Set(node.get("selection") ?? []), isBox = selectionOf(node) !== "none";
    for (const each of node.children) {
        const row = each.get("row");
        each.isRow = true;
        if (row === null) continue;
        each.setOwnStyle(`position:absolute;left:0;right:0;top:${Number(row) * height(node)}px;height:${height(node)}px`);
        put(each, "role", isBox ? "option" : "listitem");
        put(each, "aria-posinset", Number(row) + 1);
        put(each, "aria-setsize", node.number("count"));
        if (isBox) put(each, "aria-selected", selected.has(row));
    }
}

// What an attribute is already, the browser need not think about.
function put(row, attribute, value) {
    if (row.element.getAttribute(attribute) !== String(value)) row.element.setAttribute(attribute, value);
}

// Which rows can be seen is told when it is others than before.
function look(node) {
    const seen = node.element.clientHeight, rows = height(node), count = node.number("count");
    if (seen === 0 || count === 0) return;
    const top = node.element.scrollTop, moved = (top - (node.lastTop ?? top)) / rows;
    node.lastTop = top;
    // A jump is no speed: nobody knows where it goes on.
    const ahead = Math.abs(moved) * rows < seen ? Math.min(Math.ceil(Math.abs(moved) * FRAMES_AHEAD), MOST_AHEAD) : 0;
    const first = Math.max(Math.floor(top / rows) - BEYOND - (moved < 0 ? ahead : 0), 0);
    const last = Math.min(Math.ceil((top + seen) / rows) - 1 + BEYOND + (moved > 0 ? ahead : 0), count - 1);
    const range = `${first}-${last}`;
    if (range === node.range) return;
    node.range = range;
    node.say("range", first, last);
}

function scrollTo(node, row) {
    const top = row * height(node), bottom = top + height(node), seen = node.element.clientHeight;
    if (top < node.element.scrollTop) node.element.scrollTop = top;
    else if (bottom > node.element.scrollTop + seen) node.element.scrollTop = bottom - seen;
}

function click(node, clicked) {
    const row = node.children.find(each => each.element.contains(clicked.target))?.get("row") ?? null;
    if (row === null || clicked.target.closest("button,input,select,textarea")) return;
    choose(node, Number(row), clicked.shiftKey, clicked.ctrlKey || clicked.metaKey);
}

function press(node, pressed) {
    if (pressed.target !== node.element || selectionOf(node) === "none") return;
    const count = node.number("count"), page = Math.max(Math.floor(node.element.clientHeight / height(node)) - 1, 1);
    const at = node.at ?? Number((node.get("selection") ?? []).at(-1) ?? -1);
    const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? 0 : at - 1, Home: 0, End: count - 1, PageDown: at + page, PageUp: at - page }[pressed.key];
    if (next === undefined || count === 0) return;
    pressed.preventDefault();
    const row = Math.min(Math.max(next, 0), count - 1);
    choose(node, row, pressed.shiftKey, false);
    scrollTo(node, row);
}

function choose(node, row, isRange, isMore) {
    const kind = selectionOf(node);
    if (kind === "none" || !node.isEnabled) return;
    const before = (node.get("selection") ?? []).map(Number);
    let next = [row];
    if (kind === "multiple" && isRange) {
        const from = node.anchor ?? before[0] ?? row;
        next = Array.from({ length: Math.abs(row - from) + 1 }, (_, i) => Math.min(row, from) + i);
    } else if (kind === "multiple" && isMore) {
        next = before.includes(row) ? before.filter(each => each !== row) : [...before, row];
    }
    if (!isRange) node.anchor = row;
    node.at = row;
    // The studio does not repeat what it was told.
    node.properties.set("selection", next.map(String));
    node.say("select", next);
    node.tree.unsettle(node);
    node.tree.settle();
}
