using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>How incidents are handled: the priority matrix and the periods after which something happens by itself.</summary>
public static class HandlingPractice
{
    public static Practice Practice { get; } = new Practice("Incident settings")
        .Record(IncidentSettingsKind.Kind, Map, IncidentSettingsKind.Resource)
        .Hangs(ReweighingAnswers.Preview)
        .Does<PressForAnswer.Order, PressForAnswer>()
        .Does<EndWaiting.Order, EndWaiting>()
        .Does<CloseWhatIsOver.Order, CloseWhatIsOver>()
        .Does<WeighAnew.Order, WeighAnew>()
        .Listens<CommentAdded, OnCommentAdded>()
        .Tells(IncidentKind.Kind, telling => telling.Asks<RequesterReminded>(incident => incident.Requester, "We still need your answer", IncidentKind.Kind.ReadRight))
        .Uses(services => services.AddSingleton<CurrentSettings>().AddScoped<IncidentHours>().AddScoped<IncidentTimers>().AddScoped<SettingsPosts>().AddHostedService<IncidentFurnishing>())
        .Answers(app =>
        {
            app.MapPost("/incident-settings/matrix", (IFormCollection form, SettingsPosts posts) => posts.Matrix(form));
            app.MapPost("/incident-settings/periods", (IFormCollection form, SettingsPosts posts) => posts.Periods(form));
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, IncidentSettingsKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, IncidentSettingsKind.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, IncidentSettingsKind.Kind.ReadRight, IncidentSettingsKind.Kind.EditRight)
        .Administers("Incident settings", "/incident-settings", "settings", IncidentSettingsKind.Kind.EditRight);

    private static void Map(EntityTypeBuilder<IncidentSettings> settings)
    {
        settings.Ignore(row => row.Priorities);
        settings.HasIndex(row => row.Title).IsUnique();
    }
}
