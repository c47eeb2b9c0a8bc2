using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Deployments that other systems tell of in words of their own: CDEvents, and the change events of PagerDuty.</summary>
public static class DeploymentEventPractice
{
    public static Practice Practice { get; } = new Practice("Deployment events")
        .Uses(services => services.AddScoped<NamedThings>())
        .Answers(CdEventAnswers.Map)
        .Answers(ChangeEventAnswers.Map);
}
