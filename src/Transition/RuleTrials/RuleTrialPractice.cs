using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.RuleTrials;

/// <summary>Trials of rules: what a changed rule of reconciliation would do, before it is saved.</summary>
public static class RuleTrialPractice
{
    public static Practice Practice { get; } = new Practice("Trials of rules")
        .Hangs(TrialAnswers.Resource)
        .Uses(services =>
        {
            services.AddScoped<TryRules>().AddScoped<TrialPosts>();
            foreach (var kind in TrialPosts.Kinds)
                services.AddDoor<TrialResult>(kind.Name + ".trial").AddDoor<TrialButton>(kind.Name + ".buttons");
        })
        .Answers(app =>
        {
            TrialAnswers.Map(app);
            foreach (var kind in TrialPosts.Kinds)
            {
                app.MapPost($"/{kind.Plural}/trial", (IFormCollection form, TrialPosts posts) => posts.Try(kind, form, null));
                app.MapPost($"/{kind.Plural}/{{number}}/trial", (IFormCollection form, string number, TrialPosts posts) => posts.Try(kind, form, number));
            }
        })
        .Explains("Trial of a rule", "What a changed rule about configuration items would do with what the sources say now; nothing of it is saved.");
}
