using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>A session as a file holds it: everything that would be lost.</summary>
    sealed class TransferDocument
    {
        /// <summary>Null where none was chosen. The file holds it whole, so that it need not lie where it lay.</summary>
        public PretrainedModel Pretrained { get; set; }
        public bool KeepsOld { get; set; }

        /// <summary>Null where the session chooses.</summary>
        public TransferRecipe? Recipe { get; set; }
        public bool LayersAreChosen { get; set; }
        public int Reused { get; set; }
        public int Frozen { get; set; }
        public List<(string name, List<(byte[] pixels, ExampleOrigin origin, string name)> examples)> Classes { get; } = new List<(string, List<(byte[], ExampleOrigin, string)>)>();

        /// <summary>Null where there is none.</summary>
        public TransferResult Result { get; set; }

        /// <summary>Whether the result is of just these examples.</summary>
        public bool IsCurrent { get; set; }

        /// <summary>Whether it was being learned.</summary>
        public bool IsTraining { get; set; }

        /// <summary>Where the result was saved; null where it was not.</summary>
        public string SavedPath { get; set; }
    }
}
