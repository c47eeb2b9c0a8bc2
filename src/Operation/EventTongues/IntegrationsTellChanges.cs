using Microsoft.AspNetCore.Http;
using Tandem.Kernel.Access;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Integrations;
using Tandem.Transition.DeploymentEvents;

namespace Tandem.Operation.EventTongues;

/// <summary>Who sends events with a routing key may send change events with the same, as with PagerDuty.</summary>
internal sealed class IntegrationsTellChanges(EventDoor door) : IChangeSenders
{
    public async ValueTask<Actor?> Open(string key, HttpContext context)
    {
        if (!IntegrationKey.Looks(key))
            return null;
        var known = await door.Sender(context, key);
        door.Spend(known, 1);
        return new Actor(null, known!.Sender.Name) { Cause = "an integration", Grants = [Grant.All] };
    }
}
