using Tandem.Kernel.Http;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>How PagerDuty's Events API says what is wrong.</summary>
public static class PagerDutyTongue
{
    public static ErrorTongue Errors { get; } = new((json, misstep) =>
    {
        json.WriteStartObject();
        json.WriteString("status", "invalid event");
        json.WriteString("message", misstep.Title);
        json.WriteStartArray("errors");
        json.WriteStringValue(misstep.Detail);
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
