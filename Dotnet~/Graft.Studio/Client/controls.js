// The closed list: what shows each kind of element. A renderer makes the element ("make") and its parts ("fill"), takes properties as they come ("set"), and
// brings in order what depends on several of them ("settle").
import { button, toolbarButton, toolbarToggle } from "./controls/buttons.js";
import { container, scrollView, toolbar, toolbarSpacer } from "./controls/containers.js";
import { text } from "./controls/texts.js";
import { numberField, textField } from "./controls/textfields.js";
import { toggle } from "./controls/toggles.js";
import { slider, wholeSlider } from "./controls/sliders.js";
import { dropdown, objectField } from "./controls/choices.js";
import { foldout } from "./controls/foldouts.js";
import { helpBox, progressBar } from "./controls/messages.js";
import { listView } from "./controls/lists.js";

const RENDERERS = {
    VisualElement: container,
    TemplateContainer: container,
    Image: container,
    TextElement: text,
    Label: text,
    Button: button,
    Toggle: toggle,
    TextField: textField,
    IntegerField: numberField,
    FloatField: numberField,
    Slider: slider,
    SliderInt: wholeSlider,
    DropdownField: dropdown,
    Foldout: foldout,
    ScrollView: scrollView,
    ListView: listView,
    HelpBox: helpBox,
    ProgressBar: progressBar,
    Toolbar: toolbar,
    ToolbarButton: toolbarButton,
    ToolbarToggle: toolbarToggle,
    ToolbarSpacer: toolbarSpacer,
    ObjectField: objectField,
};

export function rendererOf(type) {
    return RENDERERS[type] ?? container;
}
