using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, last: how images are varied, with the sheet on the right that shows it.</summary>
    sealed class TrainerAugmentationSection
    {
        const float PictureSide = 32;

        readonly TrainerSession session;
        readonly SettingFields<TrainerSettings> fields;
        readonly VisualElement settingsPart;
        readonly Label about;
        readonly Button again;
        readonly PictureSheet pictures = new PictureSheet(ContactSheet.Columns, ContactSheet.Rows, PictureSide) { tooltip = "At the top images as they are, below them varied as they will be while the network learns" };
        ContactSheet shown;

        public TrainerAugmentationSection(VisualElement root, TrainerSession session)
        {
            this.session = session;
            fields = new SettingFields<TrainerSettings>(root, () => session.Settings, session.Change);
            fields.Bind("augment", settings => settings.Augmentation.IsOn, (settings, on) => settings.Augmentation.IsOn = on);
            fields.Bind("shift", settings => settings.Augmentation.Shift, (settings, value) => settings.Augmentation.Shift = value);
            fields.Bind("rotate", settings => settings.Augmentation.Rotate, (settings, value) => settings.Augmentation.Rotate = value);
            fields.Bind("scale", settings => settings.Augmentation.Scale, (settings, value) => settings.Augmentation.Scale = value);
            fields.Bind("stretch", settings => settings.Augmentation.Stretch, (settings, value) => settings.Augmentation.Stretch = value);
            fields.Bind("shear", settings => settings.Augmentation.Shear, (settings, value) => settings.Augmentation.Shear = value);
            fields.Bind("elastic", settings => settings.Augmentation.Elastic, (settings, value) => settings.Augmentation.Elastic = value);
            fields.Bind("smoothness", settings => settings.Augmentation.Smoothness, (settings, value) => settings.Augmentation.Smoothness = value);
            fields.Bind("crop", settings => settings.Augmentation.Crop, (settings, value) => settings.Augmentation.Crop = value);
            fields.Bind("brightness", settings => settings.Augmentation.Brightness, (settings, value) => settings.Augmentation.Brightness = value);
            fields.Bind("contrast", settings => settings.Augmentation.Contrast, (settings, value) => settings.Augmentation.Contrast = value);
            fields.Bind("noise", settings => settings.Augmentation.Noise, (settings, value) => settings.Augmentation.Noise = value);
            fields.Bind("flip", settings => settings.Augmentation.Flip, (settings, value) => settings.Augmentation.Flip = value);
            fields.Bind("probability", settings => settings.Augmentation.Probability, (settings, value) => settings.Augmentation.Probability = value);
            root.Q<Button>("augment-usual").clicked += () => session.Change(settings => settings.Augmentation.Use(Augmentation.Digits));
            settingsPart = root.Q("augment-settings");
            about = root.Q<Label>("sheet-about");
            again = root.Q<Button>("sheet-again");
            again.clicked += session.VaryAnew;
            root.Q("sheet-place").Add(pictures);
        }

        public void Refresh()
        {
            fields.Refresh();
            bool isOn = session.Settings.Augmentation.IsOn;
            settingsPart.style.display = isOn ? DisplayStyle.Flex : DisplayStyle.None;
            again.SetEnabled(isOn && session.Sheet != null);
            pictures.style.display = session.Sheet == null ? DisplayStyle.None : DisplayStyle.Flex;
            about.text = session.Sheet == null ? "Images appear here once there are some." : isOn ? "At the top as they are, below as the network sees them." : "As they are; switch Augmentation on to vary them.";
            if (session.Sheet == shown) return;
            shown = session.Sheet;
            if (shown != null) pictures.Show(shown.Width, shown.Height, shown.Pictures);
        }
    }
}
