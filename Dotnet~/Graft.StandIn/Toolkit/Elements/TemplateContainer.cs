namespace UnityEngine.UIElements;

/// <summary>What a tree made from UXML hangs in.</summary>
public class TemplateContainer : BindableElement
{
    public TemplateContainer()
    {
    }

    public TemplateContainer(string templateId) => this.templateId = templateId;

    public string templateId { get; private set; }

    internal override string Kind => "TemplateContainer";
}
