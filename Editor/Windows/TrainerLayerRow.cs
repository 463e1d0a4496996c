using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A hidden layer as a few fields.</summary>
    sealed class TrainerLayerRow
    {
        readonly TrainerSession session;
        readonly int index;
        readonly SettingFields<TrainerSettings> fields;
        readonly Label title;
        readonly Button up, down;

        /// <param name="session">Whose layer it is.</param>
        /// <param name="index">Its place from the input, which the row keeps while layers move.</param>
        /// <param name="tree">What it consists of.</param>
        public TrainerLayerRow(TrainerSession session, int index, VisualTreeAsset tree)
        {
            this.session = session;
            this.index = index;
            Root = tree.CloneTree();
            fields = new SettingFields<TrainerSettings>(Root, () => session.Settings, session.Change);
            fields.Bind("units", settings => Layer(settings).Units, (settings, units) => Replace(settings, layer => new HiddenLayer(units, layer.Activation, layer.Normalized, layer.Dropout)));
            fields.Choose("activation", NetworkDesign.Activations, Words.Of, settings => Layer(settings).Activation,
                (settings, id) => Replace(settings, layer => new HiddenLayer(layer.Units, id, layer.Normalized, layer.Dropout)));
            fields.Bind("normalized", settings => Layer(settings).Normalized, (settings, on) => Replace(settings, layer => new HiddenLayer(layer.Units, layer.Activation, on, layer.Dropout)));
            fields.Bind("dropout", settings => Layer(settings).Dropout, (settings, rate) => Replace(settings, layer => new HiddenLayer(layer.Units, layer.Activation, layer.Normalized, rate)));
            title = Root.Q<Label>("layer-title");
            up = Root.Q<Button>("layer-up");
            up.clicked += () => Move(-1);
            down = Root.Q<Button>("layer-down");
            down.clicked += () => Move(1);
            Root.Q<Button>("layer-remove").clicked += () => session.Change(settings => settings.Network.Layers.RemoveAt(index));
        }

        public VisualElement Root { get; }

        public void Refresh()
        {
            title.text = $"Hidden layer {index + 1}";
            up.SetEnabled(index > 0);
            down.SetEnabled(index < session.Settings.Network.Layers.Count - 1);
            fields.Refresh();
        }

        HiddenLayer Layer(TrainerSettings settings) => settings.Network.Layers[index];

        void Replace(TrainerSettings settings, Func<HiddenLayer, HiddenLayer> by) => settings.Network.Layers[index] = by(Layer(settings));

        void Move(int by) => session.Change(settings =>
        {
            List<HiddenLayer> layers = settings.Network.Layers;
            (layers[index], layers[index + by]) = (layers[index + by], layers[index]);
        });
    }
}
