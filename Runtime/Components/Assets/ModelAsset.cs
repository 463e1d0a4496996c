using System;
using System.Collections.Generic;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>
    /// A trained model as an asset of the project: the bytes of a model file, and for people its classes and its card. What uses it makes a
    /// network of the bytes when it needs one.
    /// </summary>
    [HelpURL(HelpUrls.Components + "#model-asset")]
    public sealed class ModelAsset : ScriptableObject
    {
        [SerializeField, HideInInspector] byte[] bytes = Array.Empty<byte>();
        [SerializeField, Tooltip("The classes that the model tells apart, in the order of its outputs.")] string[] labels = Array.Empty<string>();
        [SerializeField, TextArea(3, 12), Tooltip("What the model was trained on, and how often it is right.")] string card = "";

        /// <summary>The model file.</summary>
        public ReadOnlyMemory<byte> Bytes => bytes;

        /// <summary>The classes, in the order of the outputs; empty for a regression.</summary>
        public IReadOnlyList<string> Labels => labels;

        /// <summary>What the model was trained on, and how often it is right; for people.</summary>
        public string Card => card;

        /// <summary>A new asset of a model file's bytes, such as those of a <see cref="TextAsset"/>.</summary>
        /// <param name="bytes">The whole file; the asset keeps a copy.</param>
        /// <param name="card">For people; may be empty.</param>
        /// <exception cref="ModelFileException">They are no model file.</exception>
        public static ModelAsset Of(byte[] bytes, string card = "")
        {
            Model model = ModelFile.Read(bytes);
            var asset = CreateInstance<ModelAsset>();
            asset.bytes = (byte[])bytes.Clone();
            asset.labels = model.Classes == null ? Array.Empty<string>() : new List<string>(model.Classes).ToArray();
            asset.card = card;
            return asset;
        }

        /// <summary>A new asset of a model, which it keeps to the bit.</summary>
        /// <param name="model">The model; its weights must be finite.</param>
        /// <param name="card">For people; may be empty.</param>
        /// <exception cref="ModelFileException">The model has something that files do not hold.</exception>
        public static ModelAsset Of(Model model, string card = "") => Of(ModelFile.Write(model), card);

        /// <summary>The model, made anew from the bytes by each call, in milliseconds; a copy of its own for each caller.</summary>
        /// <exception cref="ModelFileException">The asset holds no model, or a broken one; the message names the asset.</exception>
        public Model Load()
        {
            if (bytes.Length == 0) throw new ModelFileException($"The model asset \"{name}\" is empty: import a model file into it, or make it with ModelAsset.Of.");
            try
            {
                return ModelFile.Read(bytes);
            }
            catch (ModelFileException failure)
            {
                throw new ModelFileException($"The model asset \"{name}\" cannot be used: {failure.Message}", failure);
            }
        }
    }
}
