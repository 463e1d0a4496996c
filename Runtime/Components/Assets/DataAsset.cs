using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>
    /// Images with their classes as an asset of the project: the bytes of a data set's file, and for people what is in it. What uses it makes a data set of the
    /// bytes when it needs one.
    /// </summary>
    [HelpURL(HelpUrls.Components + "#data-asset")]
    public sealed class DataAsset : ScriptableObject
    {
        [SerializeField, HideInInspector] byte[] bytes = Array.Empty<byte>();
        [SerializeField, Tooltip("The classes, in the order of the labels.")] string[] classes = Array.Empty<string>();
        [SerializeField, Tooltip("How many images each class has.")] int[] counts = Array.Empty<int>();

        /// <summary>The data set's file.</summary>
        public ReadOnlyMemory<byte> Bytes => bytes;

        /// <summary>The classes, in the order of the labels.</summary>
        public IReadOnlyList<string> Classes => classes;

        /// <summary>How many images each class has, in the classes' order.</summary>
        public IReadOnlyList<int> Counts => counts;

        /// <summary>How many images there are.</summary>
        public int Count => counts.Sum();

        /// <summary>A new asset of the bytes of a data set's file.</summary>
        /// <param name="bytes">The whole file; the asset keeps a copy.</param>
        /// <exception cref="ModelFileException">They are no such file.</exception>
        public static DataAsset Of(byte[] bytes) => Of(DataFile.Read(bytes), (byte[])bytes.Clone());

        /// <summary>A new asset of images.</summary>
        /// <param name="data">Images as bytes, with a class each.</param>
        /// <exception cref="ModelFileException">They are something that files do not hold.</exception>
        public static DataAsset Of(Dataset data) => Of(data, DataFile.Write(data));

        /// <summary>The images, made anew from the bytes by each call.</summary>
        /// <exception cref="ModelFileException">The asset holds none, or broken ones; the message names the asset.</exception>
        public Dataset Load()
        {
            if (bytes.Length == 0) throw new ModelFileException($"The data asset \"{name}\" is empty: import a data set's file into it, or make it with DataAsset.Of.");
            try
            {
                return DataFile.Read(bytes);
            }
            catch (ModelFileException failure)
            {
                throw new ModelFileException($"The data asset \"{name}\" cannot be used: {failure.Message}", failure);
            }
        }

        static DataAsset Of(Dataset data, byte[] file)
        {
            var asset = CreateInstance<DataAsset>();
            asset.bytes = file;
            asset.classes = data.Classes.ToArray();
            asset.counts = data.CountPerClass();
            return asset;
        }
    }
}
