import { div, setText } from "./parts.js";

export const text = { make: div, set: { text: setText } };
