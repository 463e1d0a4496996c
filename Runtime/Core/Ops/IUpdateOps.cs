namespace Graft
{
    /// <summary>Optimizer steps, element by element.</summary>
    public interface IUpdateOps
    {
        /// <summary>parameter and state change in place by the rule; the step's row of the table gives the rate.</summary>
        ILaunch Update(UpdateRule rule, View parameter, View gradient, View[] state, View table);
    }
}
