using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Says what is wrong with a model's file once it is read; where nothing is, there is nothing to see.</summary>
    sealed class ModelProblemView : VisualElement
    {
        const long EveryMilliseconds = 66;

        public ModelProblemView(ModelInspection inspection)
        {
            IVisualElementScheduledItem looking = null;
            looking = schedule.Execute(() =>
            {
                inspection.Update();
                if (inspection.Report == null) return;
                looking.Pause();
                if (inspection.Report.Problem != null) Add(new HelpBox(inspection.Report.Problem, HelpBoxMessageType.Error));
            }).Every(EveryMilliseconds);
        }
    }
}
