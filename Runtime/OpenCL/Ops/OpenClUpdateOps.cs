namespace Graft.OpenCL
{
    /// <summary>Geometry of Update.cl.</summary>
    sealed class OpenClUpdateOps : IUpdateOps
    {
        readonly OpenClBackend backend;
        readonly Lanes lanes;

        public OpenClUpdateOps(OpenClBackend backend)
        {
            this.backend = backend;
            lanes = Lanes.Of(backend.Variant);
        }

        public ILaunch Update(UpdateRule rule, View parameter, View gradient, View[] state, View table) =>
            new KernelLaunch(backend.Call("Update.cl", "update", lanes.Options().Define(rule))
                .With(parameter).With(gradient).With(state).With(table).With(lanes.Reals(parameter)).WithRow()
                .Over(lanes.Items(parameter), 1, lanes.Local));
    }
}
