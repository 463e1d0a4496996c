using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class FieldTests : ToolkitTests
{
    void Hear<T>(INotifyValueChanged<T> field) => field.RegisterValueChangedCallback(changed => Heard.Add($"{changed.previousValue}>{changed.newValue}"));

    /// <summary>A user writes: the client shows it already.</summary>
    string[] Write(VisualElement field, string text)
    {
        Node(field).Properties["value"] = text;
        Panel.Change(Id(field), text);
        return Tell();
    }

    [Test]
    public void AValueThatBecomesAnotherIsSaidOnceAndWithinAPanelOnly()
    {
        var field = new TextField("label");
        Hear(field);
        field.value = "before";
        HeardOnly();
        Shown(field);
        field.value = "after";
        field.value = "after";
        field.SetValueWithoutNotify("quietly");
        HeardOnly("before>after");
        Assert.That(Tell(), Is.EqualTo(new[] { $"set 1 value quietly" }));
    }

    [Test]
    public void WhatAClientWroteIsNotToldBack()
    {
        TextField field = Shown(new TextField());
        Hear(field);
        Assert.That(Write(field, "a"), Is.Empty);
        Assert.That(Write(field, "ab"), Is.Empty);
        HeardOnly(">a", "a>ab");
        field.value = "";
        Assert.That(Tell(), Is.EqualTo(new[] { "set 1 value " }));
    }

    [Test]
    public void WhatAHandlerMakesOfItIs()
    {
        TextField field = Shown(new TextField());
        field.RegisterValueChangedCallback(changed => field.value = changed.newValue.ToUpperInvariant());
        Assert.That(Write(field, "ab"), Is.EqualTo(new[] { "set 1 value AB" }));
        Assert.That(Write(field, "ABc"), Is.EqualTo(new[] { "set 1 value ABC" }));
        field.RegisterValueChangedCallback(_ => field.SetValueWithoutNotify(""));
        Write(field, "x");
        Assert.That(Write(field, "y"), Is.EqualTo(new[] { "set 1 value " }), "though it was told as empty before");
    }

    [Test]
    public void ANumberMayBeWrittenInWaysOfItsOwn()
    {
        FloatField field = Shown(new FloatField());
        Hear(field);
        Assert.That(Write(field, "0."), Is.Empty);
        Assert.That(Write(field, "0.0"), Is.Empty);
        Assert.That(Write(field, "0.05"), Is.Empty);
        HeardOnly("0>0.05");
        Assert.That(Write(field, "zero"), Is.EqualTo(new[] { "set 1 value 0.05" }));
        Assert.That(Write(field, "NaN"), Is.EqualTo(new[] { "set 1 value 0.05" }));
        Assert.That(field.value, Is.EqualTo(0.05f));
    }

    [Test]
    public void WhatAFieldCannotBeIsRefusedAndWhatItIsToldAgain()
    {
        IntegerField number = Shown(new IntegerField("n") { value = 16_777_217 });
        Assert.That(Node(number)["value"], Is.EqualTo("16777217"));
        Assert.That(Write(number, "1.5"), Is.EqualTo(new[] { "set 1 value 16777217" }));
        number.SetEnabled(false);
        Tell();
        Assert.That(Write(number, "2"), Is.EqualTo(new[] { "set 1 value 16777217" }));
        TextField fixedText = Shown(new TextField { isReadOnly = true, value = "fixed" }), shortText = Shown(new TextField { maxLength = 2 });
        Assert.That(Write(fixedText, "other"), Is.EqualTo(new[] { "set 2 value fixed" }));
        Assert.That(Write(shortText, "long"), Is.EqualTo(new[] { "set 3 value lo" }));
        Toggle box = Shown(new Toggle("box"));
        Assert.That(Write(box, "maybe"), Is.EqualTo(new[] { "set 4 value false" }));
        Assert.That(Write(box, "true"), Is.Empty);
        Assert.That(box.value);
    }

    [Test]
    public void ASlidersValueIsWithinItsRange()
    {
        SliderInt slider = Shown(new SliderInt("s", 0, 10) { showInputField = true });
        Hear(slider);
        slider.value = 20;
        HeardOnly("0>10");
        Tell();
        Assert.That(Write(slider, "300"), Is.EqualTo(new[] { "set 1 value 10" }));
        Assert.That(Write(slider, "7"), Is.Empty);
        HeardOnly("10>7");
        slider.highValue = 5;
        HeardOnly("7>5");
        Assert.That(Tell(), Is.EqualTo(new[] { "set 1 high 5", "set 1 value 5" }));
        Assert.That(new Slider(3, 1).value, Is.EqualTo(3), "ranges may lie the other way round");
        Assert.That(new Slider(3, 1) { value = 0 }.value, Is.EqualTo(1));
    }

    [Test]
    public void ADropdownIsOneOfItsChoices()
    {
        DropdownField field = Shown(new DropdownField("d") { choices = new List<string> { "x", "y", "z" } });
        Hear(field);
        Assert.That((field.index, field.value), Is.EqualTo((-1, (string)null)));
        Assert.That(Write(field, "y"), Is.Empty);
        Assert.That(field.index, Is.EqualTo(1));
        HeardOnly(">y");
        Assert.That(Write(field, "w"), Is.EqualTo(new[] { "set 1 value y" }));
        field.choices = new List<string> { "y" };
        field.index = 0;
        HeardOnly();
        Assert.That(Tell(), Is.EqualTo(new[] { "set 1 choices [y]" }));
    }

    [Test]
    public void AFoldoutHidesItsContent()
    {
        Foldout fold = Shown(new Foldout { text = "more" });
        Hear(fold);
        Assert.That(Write(fold, "false"), Is.EqualTo(new[] { $"style {Id(fold.contentContainer)} display:none" }));
        HeardOnly("True>False");
        fold.value = true;
        Assert.That(Tell(), Is.EquivalentTo(new[] { "set 1 value true", $"style {Id(fold.contentContainer)} display:flex" }));
    }

    [Test]
    public void ALabelIsTheFieldsOwn()
    {
        Toggle box = Shown(new Toggle());
        Assert.That(box.ClassListContains("unity-base-field--no-label"));
        Tell();
        box.label = "now";
        Assert.That(Tell(), Does.Contain("set 1 label now"));
        Assert.That(box.Q<Label>(), Is.SameAs(box.labelElement));
        Assert.That(box.ClassListContains("unity-base-field--no-label"), Is.False);
        box.labelElement.text = "then";
        Assert.That(Tell(), Is.EqualTo(new[] { "set 1 label then" }));
        Assert.That(Node(box).Children, Is.Empty, "a client makes a control as one thing");
    }

    [Test]
    public void AButtonIsPressedByAClickOnItOrWithinIt()
    {
        Button button = Shown(new Button(() => Heard.Add("pressed")) { text = "go" });
        var inside = new VisualElement();
        button.Add(inside);
        button.clicked += () => Heard.Add("too");
        button.RegisterCallback<ClickEvent>(clicked => Heard.Add($"click {clicked.clickCount}"));
        Tell();
        Panel.Click(Id(button), 2, Modifiers.None);
        HeardOnly("pressed", "too", "click 2");
        Panel.Click(Id(inside), 1, Modifiers.None);
        HeardOnly("pressed", "too", "click 1");
        button.SetEnabled(false);
        Panel.Click(Id(inside), 1, Modifiers.None);
        HeardOnly();
    }

    [Test]
    public void OtherElementsSayWhatTheyAre()
    {
        var help = Shown(new HelpBox("no data", HelpBoxMessageType.Warning));
        Assert.That((Node(help).Type, Node(help)["text"], Node(help)["kind"]), Is.EqualTo(("HelpBox", "no data", "warning")));
        var bar = Shown(new ProgressBar { title = "half", value = 50 });
        Assert.That((Node(bar).Type, Node(bar)["title"], Node(bar)["value"], Node(bar)["low"], Node(bar)["high"]), Is.EqualTo(("ProgressBar", "half", "50", "0", "100")));
        var image = Shown(new Image { tintColor = UnityEngine.Color.red });
        Assert.That((Node(image).Type, Node(image)["scale"], Node(image)["tint"]), Is.EqualTo(("Image", "scale-to-fit", "rgba(255,0,0,1)")));
        Assert.That(Node(Shown(new TemplateContainer("t"))).Type, Is.EqualTo("TemplateContainer"));
        Assert.That(Node(Shown(new DerivedElement())).Type, Is.EqualTo("Label"));
        Assert.That(Node(Shown(new ScrollView(ScrollViewMode.Horizontal)))["mode"], Is.EqualTo("horizontal"));
    }

    sealed class DerivedElement : Label
    {
    }
}
