using System;

namespace Graft.Editing
{
    /// <summary>How images are varied while the network learns from them, setting by setting: see <see cref="Augmentation"/>.</summary>
    sealed class AugmentationSettings
    {
        public AugmentationSettings() => Use(Augmentation.Digits);

        /// <summary>Whether they are varied at all.</summary>
        public bool IsOn { get; set; }
        public float Shift { get; set; }
        public float Rotate { get; set; }
        public float Scale { get; set; }
        public float Stretch { get; set; }
        public float Shear { get; set; }
        public float Elastic { get; set; }
        public float Smoothness { get; set; }
        public float Brightness { get; set; }
        public float Contrast { get; set; }
        public float Noise { get; set; }
        public float Crop { get; set; }
        public float Flip { get; set; }
        public float Probability { get; set; }

        /// <summary>What is wrong, with the remedy; null where nothing is.</summary>
        public string Problem
        {
            get
            {
                if (!IsOn) return null;
                try
                {
                    Build();
                    return null;
                }
                catch (ArgumentOutOfRangeException refused)
                {
                    // The first line; the others name the parameter.
                    return $"{refused.Message.Split('(', '\n')[0].Trim()} It is {refused.ActualValue}: change it.";
                }
            }
        }

        /// <summary>Takes all settings over from one.</summary>
        public void Use(Augmentation from)
        {
            (Shift, Rotate, Scale, Stretch, Shear, Elastic, Smoothness) = (from.Shift, from.Rotate, from.Scale, from.Stretch, from.Shear, from.Elastic, from.Smoothness);
            (Brightness, Contrast, Noise, Crop, Flip, Probability) = (from.Brightness, from.Contrast, from.Noise, from.Crop, from.Flip, from.Probability);
        }

        /// <summary>Null where it is off.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
        public Augmentation Build() => IsOn ? new Augmentation(Shift, Rotate, Scale, Stretch, Shear, Elastic, Smoothness, Brightness, Contrast, Noise, Crop, Flip, Probability) : null;

        public void Describe(ISettingFields fields)
        {
            IsOn = fields.Of("augmentation", IsOn);
            Shift = fields.Of("augmentation.shift", Shift);
            Rotate = fields.Of("augmentation.rotate", Rotate);
            Scale = fields.Of("augmentation.scale", Scale);
            Stretch = fields.Of("augmentation.stretch", Stretch);
            Shear = fields.Of("augmentation.shear", Shear);
            Elastic = fields.Of("augmentation.elastic", Elastic);
            Smoothness = fields.Of("augmentation.smoothness", Smoothness);
            Brightness = fields.Of("augmentation.brightness", Brightness);
            Contrast = fields.Of("augmentation.contrast", Contrast);
            Noise = fields.Of("augmentation.noise", Noise);
            Crop = fields.Of("augmentation.crop", Crop);
            Flip = fields.Of("augmentation.flip", Flip);
            Probability = fields.Of("augmentation.probability", Probability);
        }
    }
}
