using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.Attainment;

/// <summary>Service level reporting: how what was promised was kept.</summary>
public static class AttainmentPractice
{
    public static Practice Practice { get; } = new Practice("Service level reports")
        .Uses(services => services.AddScoped<ReadAttainment>().AddScoped<ReadPenalties>())
        .Answers(app =>
        {
            app.MapGet("/service-levels.csv", AttainmentAnswers.Report);
            app.MapGet("/service-levels/breaches.csv", AttainmentAnswers.Breaches);
        })
        .Explains("Attainment", "The share of promises that were kept.")
        .Shows("Service level report", "/service-levels", "report-analytics", ServiceLevelPolicy.Kind.ReadRight);
}
