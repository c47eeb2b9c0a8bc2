using System.Text.Json;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.Integrations;

/// <summary>Makes integrations from what a form or a program says: their key is handed out once, which no other kind of record asks for.</summary>
public sealed class IntegrationDesk(Binder binder, AddIntegration add)
{
    /// <summary>What a new integration is asked for.</summary>
    public static Verb Creation { get; } = new("create", "New integration", AddIntegration.Right, typeof(AddIntegration.Request), (_, _, _, _) => throw new NotSupportedException());

    public async Task<AddIntegration.Made> Make(JsonElement said, Actor by, CancellationToken stop)
    {
        by.Demand(AddIntegration.Right);
        var objections = new Objections();
        var request = (AddIntegration.Request)await binder.Bind(Creation, Integration.Kind, null, said, by, objections, stop: stop);
        objections.Demand();
        return await add.Run(request, by, stop);
    }
}
