import { div, setText } from "./parts.js";

export const text = { make: div, isText: true, set: { text: setText } };
