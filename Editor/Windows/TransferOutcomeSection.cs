using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, in the middle: what the training brought, before and after, and the way to keep it.</summary>
    sealed class TransferOutcomeSection
    {
        const float MatrixSide = 188;

        readonly TransferSession session;
        readonly VisualElement card, empty;
        readonly Label before, after, seconds, tested, saved;
        readonly MatrixView beforeMatrix = new MatrixView(MatrixSide, ""), afterMatrix = new MatrixView(MatrixSide, "");
        TransferResult shown;

        public TransferOutcomeSection(VisualElement root, TransferSession session)
        {
            this.session = session;
            card = root.Q("outcome");
            empty = root.Q("outcome-empty");
            before = root.Q<Label>("before");
            after = root.Q<Label>("after");
            seconds = root.Q<Label>("seconds");
            tested = root.Q<Label>("tested");
            saved = root.Q<Label>("saved");
            root.Q<Button>("save").clicked += Save;
            root.Q("matrices").Add(Titled("Before", beforeMatrix));
            root.Q("matrices").Add(Titled("After", afterMatrix));
        }

        public void Refresh()
        {
            TransferResult result = session.Result;
            card.style.display = result == null ? DisplayStyle.None : DisplayStyle.Flex;
            empty.style.display = result == null ? DisplayStyle.Flex : DisplayStyle.None;
            if (result == null) return;
            saved.text = session.SavedPath != null ? $"Saved as {session.SavedPath}." : session.IsCurrent ? "Not saved yet." : "Not saved yet, and something has changed since: train again to have it learned.";
            if (result == shown) return;
            shown = result;
            before.text = Share(result.Before);
            after.text = Share(result.After);
            seconds.text = result.Seconds.ToString("0.0", CultureInfo.InvariantCulture);
            tested.text = result.TestedOn.Length == 0 ? "Nothing to measure by: five examples of a class and more leave one in five for that." : $"Of {result.TestedOn}. Below: a row for each true class, a column for each answer.";
            Show(beforeMatrix, result.Before);
            Show(afterMatrix, result.After);
        }

        /// <summary>Asks where, and saves the result there; the original is only replaced after a question of its own.</summary>
        public void Save()
        {
            string path = EditorUtility.SaveFilePanelInProject("Save the model", Path.GetFileNameWithoutExtension(session.SuggestedName), "graft", "The pretrained model stays as it is.");
            if (path.Length == 0) return;
            bool isOriginal = session.Pretrained.Path != null && Path.GetFullPath(session.Pretrained.Path) == Path.GetFullPath(path);
            if (isOriginal && !EditorUtility.DisplayDialog("Replace the pretrained model?", $"{path} is the model that this session began with. It cannot be brought back.", "Replace it", "Cancel")) return;
            if (session.Save(path, isOriginal)) AssetDatabase.ImportAsset(path);
        }

        static VisualElement Titled(string title, MatrixView matrix)
        {
            var column = new VisualElement();
            var label = new Label(title);
            label.AddToClassList("transfer-matrix__title");
            column.Add(label);
            column.Add(matrix);
            return column;
        }

        static void Show(MatrixView matrix, ClassificationReport report)
        {
            IReadOnlyList<string> names = report == null ? Array.Empty<string>() : (IReadOnlyList<string>)report.Classes.ToArray();
            matrix.Show(names, (truth, answer) => report.Confusion(truth, answer));
        }

        static string Share(ClassificationReport report) => report == null ? "-" : (100 * report.Accuracy).ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }
}
