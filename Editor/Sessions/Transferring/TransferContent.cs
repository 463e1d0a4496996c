using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What a session consists of, and what follows from it: what stands in the way of training, how it would be learned, and the file that holds all of it.</summary>
    sealed class TransferContent
    {
        const ulong Seed = 1;

        // Of a reused network the first layer's strokes and corners serve new classes as they are: on digits within 0.2 % of learning them anew, and three times as fast.
        const int FrozenUnderHead = 1;
        static readonly string[] None = new string[0];

        /// <summary>Null until one is chosen.</summary>
        public PretrainedModel Pretrained { get; private set; }
        public LayerChoice Layers { get; private set; } = new LayerChoice(1, 0);
        public TransferClasses Classes { get; } = new TransferClasses();
        public bool KeepsOld { get; private set; } = true;

        /// <summary>Null where what suits best is taken.</summary>
        public TransferRecipe? Asked { get; set; }

        /// <summary>What the last training brought; null where none did.</summary>
        public TransferResult Result { get; private set; }

        /// <summary>Whether nothing has changed since then that would bring another result.</summary>
        public bool IsCurrent { get; private set; }

        /// <summary>Where the result was saved; null where it was not.</summary>
        public string SavedPath { get; set; }

        public TransferRecipe Recipe => Pretrained == null ? TransferRecipe.Network : !KeepsOld ? TransferRecipe.Head : Asked ?? TransferOrder.Best(Pretrained.Model, true);

        /// <summary>Names that no new class can have.</summary>
        public IReadOnlyList<string> Known => Pretrained != null && KeepsOld ? Pretrained.Model.Classes : None;

        /// <summary>What stands in the way of training, and what to do next; null where it can begin.</summary>
        public string Obstacle
        {
            get
            {
                if (Pretrained == null) return "Choose a trained classifier to begin with, such as digits-0-4.graft.";
                if (Classes.All.Count == 0) return "Add a class: something that the model is to learn.";
                TransferClass clash = Classes.All.FirstOrDefault(each => Known.Contains(each.Name));
                if (clash != null) return $"The model knows \"{clash.Name}\" already: rename the new class, or drop the old classes.";
                TransferClass empty = Classes.All.FirstOrDefault(each => each.Examples.Count == 0);
                if (empty != null) return $"\"{empty.Name}\" has no examples: draw some, or add files; ten are a good beginning.";
                if (!KeepsOld && Classes.All.Count == 1) return "One class alone leaves nothing to tell apart: add another class, or keep the old ones.";
                return null;
            }
        }

        int UsualFrozen => KeepsOld ? 0 : FrozenUnderHead;

        public TransferOrder Order(string data) => new TransferOrder(Pretrained, Classes.All, KeepsOld, Recipe, Layers.Reused, Layers.Frozen, Seed, data);

        public void Choose(PretrainedModel model)
        {
            Pretrained = model;
            Layers = new LayerChoice(model.HiddenLayers, UsualFrozen);
            Result = null;
            IsCurrent = false;
        }

        public void Keep(bool old)
        {
            KeepsOld = old;
            // A cut is only where the old classes go.
            if (old || !Layers.IsChosen) Layers.Reset(UsualFrozen);
        }

        public void Finish(TransferResult result, bool isCurrent)
        {
            Result = result;
            IsCurrent = isCurrent;
            SavedPath = null;
        }

        /// <summary>The result is of what was there before.</summary>
        public void Changed() => IsCurrent = false;

        public TransferDocument ToDocument(bool isTraining)
        {
            var document = new TransferDocument
            {
                Pretrained = Pretrained, KeepsOld = KeepsOld, Recipe = Asked, LayersAreChosen = Layers.IsChosen, Reused = Layers.Reused, Frozen = Layers.Frozen, Result = Result, IsCurrent = IsCurrent,
                IsTraining = isTraining, SavedPath = SavedPath,
            };
            foreach (TransferClass each in Classes.All) document.Classes.Add((each.Name, each.Examples.Select(example => (example.Pixels.ToArray(), example.Origin, example.Name)).ToList()));
            return document;
        }

        public void Take(TransferDocument document)
        {
            Pretrained = document.Pretrained;
            KeepsOld = document.KeepsOld;
            Asked = document.Recipe;
            Layers = new LayerChoice(Pretrained?.HiddenLayers ?? 1, UsualFrozen);
            if (document.LayersAreChosen) Layers.Restore(document.Reused, document.Frozen);
            Classes.Restore(document.Classes);
            Result = document.Result;
            IsCurrent = document.IsCurrent && document.Result != null;
            SavedPath = document.SavedPath;
        }
    }
}
