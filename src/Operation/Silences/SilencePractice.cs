using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventPipeline;

namespace Tandem.Operation.Silences;

/// <summary>Silences: alerts kept quiet for a time.</summary>
public static class SilencePractice
{
    public static Practice Practice { get; } = new Practice("Silences")
        .Record(SilenceKind.Kind, Map, SilenceKind.Resource)
        .Repeats<ExpireSilences>()
        .Uses(services => services.AddSingleton<SilenceBook>().AddSingleton<IQuietTime>(provider => provider.GetRequiredService<SilenceBook>()).AddScoped<SilencePosts>().AddSingleton<IQuietTime, PlannedWorkBook>())
        .Answers(app => app.MapPost("/silences/new", (IFormCollection form, SilencePosts posts) => posts.Create(form)))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "silences.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "silences.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "silences.*")
        .Explains("Silence", "A time during which alerts that match are kept quiet: they are kept and counted, but open nothing and call nobody.")
        .Shows("Silences", "/silences?state=current", "bell-off", SilenceKind.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<Silence> silence)
    {
        silence.Property(row => row.Matchers).KeptAsJson();
        silence.HasIndex(row => new { row.State, row.EndsAt });
    }
}
