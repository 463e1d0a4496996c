using NUnit.Framework;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class UxmlTests : EditorProject
{
    const string Start = "<ui:UXML xmlns:ui=\"UnityEngine.UIElements\" xmlns:uie=\"UnityEditor.UIElements\">\n";

    [Test]
    public void AFileBecomesATree()
    {
        VisualElement tree = Tree("<ui:VisualElement name=\"top\" class=\"a b\" tooltip=\"Look\" picking-mode=\"Ignore\" view-data-key=\"k\">"
            + "<ui:Label text=\"Hello\"/><ui:Button name=\"go\" text=\"Go\" focusable=\"false\"/></ui:VisualElement>");
        VisualElement top = tree.Q("top");
        Assert.That(top.GetClasses(), Is.EqualTo(new[] { "a", "b" }));
        Assert.That((top.tooltip, top.pickingMode, top.viewDataKey), Is.EqualTo(("Look", PickingMode.Ignore, "k")));
        Assert.That(((Label)top[0]).text, Is.EqualTo("Hello"));
        Assert.That((tree.Q<Button>("go").text, tree.Q<Button>().focusable), Is.EqualTo(("Go", false)));
    }

    [Test]
    public void FieldsHaveTheirAttributes()
    {
        VisualElement tree = Tree("<ui:Slider label=\"Rate\" value=\"50\" low-value=\"10\" high-value=\"90\" show-input-field=\"true\"/><ui:SliderInt value=\"-3\" low-value=\"-5\"/>"
            + "<ui:TextField label=\"Name\" value=\"abc\" multiline=\"true\" is-delayed=\"true\" readonly=\"true\" max-length=\"9\"/><ui:IntegerField value=\"-2\"/>"
            + "<ui:FloatField value=\"1.5\"/><ui:Toggle label=\"On\" text=\"really\" value=\"true\"/><ui:DropdownField choices=\"one, two\" index=\"1\"/>"
            + "<ui:Foldout text=\"More\" value=\"false\"><ui:Label/></ui:Foldout><ui:HelpBox text=\"Careful\" message-type=\"Warning\"/>"
            + "<ui:ProgressBar title=\"Half\" value=\"5\" high-value=\"10\"/><ui:ScrollView mode=\"Horizontal\"/>"
            + "<ui:ListView fixed-item-height=\"30\" selection-type=\"Multiple\" show-alternating-row-backgrounds=\"All\"/>");
        var slider = tree.Q<Slider>();
        Assert.That((slider.label, slider.value, slider.lowValue, slider.highValue, slider.showInputField), Is.EqualTo(("Rate", 50f, 10f, 90f, true)));
        Assert.That(tree.Q<SliderInt>().value, Is.EqualTo(-3), "the bounds are set before the value");
        var text = tree.Q<TextField>();
        Assert.That((text.label, text.value, text.multiline, text.isDelayed, text.isReadOnly, text.maxLength), Is.EqualTo(("Name", "abc", true, true, true, 9)));
        Assert.That((tree.Q<IntegerField>().value, tree.Q<FloatField>().value), Is.EqualTo((-2, 1.5f)));
        Assert.That((tree.Q<Toggle>().label, tree.Q<Toggle>().text, tree.Q<Toggle>().value), Is.EqualTo(("On", "really", true)));
        Assert.That((tree.Q<DropdownField>().value, tree.Q<DropdownField>().choices.Count), Is.EqualTo(("two", 2)));
        Assert.That((tree.Q<Foldout>().text, tree.Q<Foldout>().value, tree.Q<Foldout>().childCount), Is.EqualTo(("More", false, 1)));
        Assert.That((tree.Q<HelpBox>().text, tree.Q<HelpBox>().messageType), Is.EqualTo(("Careful", HelpBoxMessageType.Warning)));
        Assert.That((tree.Q<ProgressBar>().title, tree.Q<ProgressBar>().value, tree.Q<ProgressBar>().highValue), Is.EqualTo(("Half", 5f, 10f)));
        Assert.That(tree.Q<ScrollView>().mode, Is.EqualTo(ScrollViewMode.Horizontal));
        Assert.That((tree.Q<ListView>().fixedItemHeight, tree.Q<ListView>().selectionType), Is.EqualTo((30f, SelectionType.Multiple)));
    }

    [Test]
    public void TheEditorsElementsAreKnown()
    {
        VisualElement tree = Tree("<uie:Toolbar><uie:ToolbarButton text=\"Run\"/><uie:ToolbarSpacer/><uie:ToolbarToggle text=\"Live\" value=\"true\"/></uie:Toolbar>"
            + "<uie:ObjectField label=\"Words\" type=\"Graft.StandIn.Tests.WordAsset, Graft.StandIn.Tests\" allow-scene-objects=\"false\"/>"
            + "<uie:ObjectField name=\"picture\" type=\"UnityEngine.Texture2D, UnityEngine.CoreModule\"/>");
        Assert.That((tree.Q<ToolbarButton>().text, tree.Q<ToolbarToggle>().text, tree.Q<ToolbarToggle>().value), Is.EqualTo(("Run", "Live", true)));
        Assert.That((tree.Q<ObjectField>().label, tree.Q<ObjectField>().objectType, tree.Q<ObjectField>().allowSceneObjects), Is.EqualTo(("Words", typeof(WordAsset), false)));
        Assert.That(tree.Q<ObjectField>("picture").objectType, Is.EqualTo(typeof(Texture2D)));
    }

    [Test]
    public void AStyleAttributeSetsTheElementsOwnStyles()
    {
        VisualElement tree = Tree("<ui:VisualElement name=\"a\" style=\"width: 10px; height: 50%; margin: 1px 2px; flex-direction: row-reverse; flex: 1; "
            + "background-color: rgba(255, 0, 0, 0.5); -unity-text-align: upper-left; border-color: #010203; white-space: nowrap\"/>");
        IStyle style = tree.Q("a").style;
        Assert.That(style.width.value, Is.EqualTo(new Length(10)));
        Assert.That(style.height.value, Is.EqualTo(Length.Percent(50)));
        Assert.That((style.marginTop.value.value, style.marginLeft.value.value), Is.EqualTo((1f, 2f)));
        Assert.That(style.flexDirection.value, Is.EqualTo(FlexDirection.RowReverse));
        Assert.That((style.flexGrow.value, style.flexBasis.value.value), Is.EqualTo((1f, 0f)));
        Assert.That(style.backgroundColor.value, Is.EqualTo(new Color(1, 0, 0, 0.5f)));
        Assert.That(style.unityTextAlign.value, Is.EqualTo(TextAnchor.UpperLeft));
        Assert.That((Color32)style.borderBottomColor.value, Is.EqualTo(new Color32(1, 2, 3, 255)));
        Assert.That(style.whiteSpace.value, Is.EqualTo(WhiteSpace.NoWrap));
    }

    [Test]
    public void SheetsAndTemplatesAreNamedFromTheFileOrTheProject()
    {
        Write("project/Assets/Windows/a.uss", ".a { width: 1px; }");
        Write("package/Look/b.uss", ".b { width: 2px; }");
        Write("project/Assets/part.uxml", Start + "<ui:Label name=\"part\" text=\"Part\"/></ui:UXML>");
        VisualElement tree = Tree("<Style src=\"a.uss\"/><ui:Style src=\"project://database/Packages/com.test.package/Look/b.uss?fileID=1&amp;guid=2#b\"/>"
            + "<ui:Template name=\"Part\" src=\"../part.uxml\"/><ui:Instance template=\"Part\" name=\"one\"/><ui:Instance template=\"Part\" name=\"two\"/>");
        Assert.That(tree.styleSheets.count, Is.EqualTo(2));
        Assert.That(tree.Q("two").Q<Label>("part").text, Is.EqualTo("Part"));
        Assert.That(tree.Query<Label>("part").ToList(), Has.Count.EqualTo(2));
        var into = new VisualElement();
        into.Add(new Label());
        AssetDatabase.LoadAssetAtPath<VisualTreeAsset>("Assets/Windows/w.uxml").CloneTree(into, out int first, out int count);
        Assert.That((first, count), Is.EqualTo((1, 2)));
    }

    [Test]
    public void AChangedSheetOrTemplateIsSeen()
    {
        Write("project/Assets/part.uxml", Start + "<ui:Label text=\"Part\"/></ui:UXML>");
        Assert.That(Tree("<ui:Template name=\"Part\" src=\"../part.uxml\"/><ui:Instance template=\"Part\"/>").Q<Label>().text, Is.EqualTo("Part"));
        Write("project/Assets/part.uxml", Start + "<ui:Label text=\"Another\"/></ui:UXML>");
        AssetDatabase.Refresh();
        Assert.That(AssetDatabase.LoadAssetAtPath<VisualTreeAsset>("Assets/Windows/w.uxml").CloneTree().Q<Label>().text, Is.EqualTo("Another"));
    }

    [TestCase("<ui:Lable/>", "(2): the element <UnityEngine.UIElements.Lable> is unknown")]
    [TestCase("\n<ui:Label txt=\"a\"/>", "(3): <Label> has no attribute \"txt\"; it has class, focusable,")]
    [TestCase("<ui:Label focusable=\"yes\"/>", "(2): the attribute \"focusable\" is \"yes\", and must be true or false")]
    [TestCase("<ui:HelpBox message-type=\"Bad\"/>", "must be one of None, Info, Warning, Error")]
    [TestCase("<ui:IntegerField value=\"1.5\"/>", "must be a whole number")]
    [TestCase("<ui:Label>text</ui:Label>", "(2): the text \"text\" stands between elements")]
    [TestCase("<Style src=\"none.uss\"/>", "(2): the style sheet Assets/Windows/none.uss is not there, or is broken itself")]
    [TestCase("<Style/>", "(2): <Style> needs an attribute \"src\"")]
    [TestCase("<Style src=\"../../../a.uss\"/>", "(2): the path \"../../../a.uss\" leads out of the project")]
    [TestCase("<ui:Instance template=\"None\"/>", "(2): no <Template> before it has the name \"None\"")]
    [TestCase("<ui:Label style=\"width: wide\"/>", "(2): \"width: wide\" cannot stand in a style attribute")]
    [TestCase("<ui:Label style=\"widht: 1px\"/>", "(2): the property \"widht\" is unknown")]
    [TestCase("<uie:ObjectField type=\"No.Type\"/>", "must be a type of objects")]
    [TestCase("<ui:Label>", "it is no XML")]
    public void WhatIsWrongIsSaidWithItsLine(string body, string message)
    {
        Write("project/Assets/Windows/w.uxml", Start + body + "</ui:UXML>");
        AssetDatabase.Refresh();
        Assert.That(AssetDatabase.LoadAssetAtPath<VisualTreeAsset>("Assets/Windows/w.uxml"), Is.Null);
        Assert.That(EditorHost.ImportErrors("Assets/Windows/w.uxml").Single(), Does.Contain("Assets/Windows/w.uxml").And.Contain(message));
        Log.Clear();
    }

    VisualElement Tree(string body)
    {
        Write("project/Assets/Windows/w.uxml", Start + body + "</ui:UXML>");
        AssetDatabase.Refresh();
        return AssetDatabase.LoadAssetAtPath<VisualTreeAsset>("Assets/Windows/w.uxml").CloneTree();
    }
}
