using System;

namespace Graft
{
    /// <summary>A data set of images as a payload: the shape of an image, the classes' names, the class of each image, and the pixels of all in a row.</summary>
    static class DataFormat
    {
        const int Fields = 4;

        public static void Write(PayloadWriter writer, Dataset data)
        {
            if (data.Bytes == null || data.Labels == null) throw writer.Problem("has examples other than images with a class each, and its files hold only such: give images as bytes, with labels.");
            writer.Map(Fields);
            writer.Place = "shape";
            writer.Key("shape");
            writer.Limit("pixels in an image", data.ExampleShape.Count, writer.Limits.Inputs);
            ShapeFormat.Write(writer, data.ExampleShape);
            writer.Place = "classes";
            writer.Key("classes");
            writer.Count("classes", data.Classes.Count, writer.Limits.Classes);
            foreach (string name in data.Classes) writer.Text(name, writer.Limits.NameLength);
            writer.Place = "labels";
            writer.Key("labels");
            writer.Count("images", data.Count, writer.Limits.Images);
            foreach (int label in data.Labels) writer.Int(label);
            writer.Place = "pixels";
            writer.Key("pixels");
            data.Bytes.AsSpan().CopyTo(writer.Bytes(data.Bytes.Length));
        }

        /// <param name="reader">Stands before the payload. What a data set may not be, its own checks refuse.</param>
        public static Dataset Read(PayloadReader reader)
        {
            reader.Record("the data set", Fields);
            reader.Place = "shape";
            reader.Key("shape");
            Shape shape = ShapeFormat.Read(reader, reader.Limits.Inputs, "pixels");
            reader.Place = "classes";
            reader.Key("classes");
            var classes = new string[reader.Array("classes", reader.Limits.Classes)];
            for (int i = 0; i < classes.Length; i++) classes[i] = reader.Text(reader.Limits.NameLength);
            reader.Place = "labels";
            reader.Key("labels");
            var labels = new int[reader.Array("images", reader.Limits.Images)];
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = reader.Natural("a label");
                if (labels[i] >= classes.Length) throw reader.Damaged($"image {i} is of class {labels[i]}, and there are {classes.Length}");
            }
            reader.Place = "pixels";
            reader.Key("pixels");
            ReadOnlySpan<byte> pixels = reader.Bytes();
            if (pixels.Length != (long)labels.Length * shape.Count) throw reader.Damaged($"{pixels.Length} pixels are not those of {labels.Length} images of {shape.Count}");
            return Dataset.OfImages(pixels.ToArray(), shape, labels, classes);
        }
    }
}
