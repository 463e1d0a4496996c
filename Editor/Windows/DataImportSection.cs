using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Logging;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Images on their way in: which, and a press that adds them.</summary>
    sealed class DataImportSection
    {
        readonly DataSession session;
        readonly ImagesSection images;
        readonly VisualElement card;
        readonly HelpBox obstacle;
        readonly Label log;
        readonly Button add;

        public DataImportSection(VisualElement root, DataSession session)
        {
            this.session = session;
            card = root.Q("import-card");
            images = new ImagesSection(card, session.Import, DataKind.Synthetic, DataKind.Mnist, DataKind.Idx, DataKind.Folder, DataKind.Asset);
            // All images come in: what is kept for validation is the Trainer's to say.
            card.Q("data-validation").style.display = DisplayStyle.None;
            obstacle = root.Q<HelpBox>("import-obstacle");
            log = root.Q<Label>("import-log");
            add = root.Q<Button>("import-add");
            add.clicked += () => session.Import.Add();
            root.Q<Button>("import-close").clicked += () => session.Import.SetOpen(false);
        }

        public void Refresh()
        {
            card.style.display = session.Import.IsOpen ? DisplayStyle.Flex : DisplayStyle.None;
            if (!session.Import.IsOpen) return;
            images.Refresh();
            string hinders = session.Import.Obstacle;
            obstacle.style.display = hinders == null || session.Import.Images.IsReading ? DisplayStyle.None : DisplayStyle.Flex;
            obstacle.text = hinders ?? "";
            int leftOut = session.Import.Log.Count(line => line.Level >= LogLevel.Warning);
            log.text = leftOut == 0 ? "" : leftOut == 1 ? session.Import.Log.Last().Text : $"{leftOut} pictures were left out, the last: {session.Import.Log.Last().Text}";
            log.style.display = leftOut == 0 ? DisplayStyle.None : DisplayStyle.Flex;
            add.SetEnabled(hinders == null);
            add.text = hinders == null ? $"Add {session.Import.Taken.ToString("N0", CultureInfo.InvariantCulture)} images" : "Add images";
        }
    }
}
