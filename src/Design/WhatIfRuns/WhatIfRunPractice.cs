using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.ServiceLevels;
using Tandem.Design.WhatIfPages;
using Tandem.Interface;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Design.WhatIfRuns;

/// <summary>What-ifs that people ask and whose answers are kept for a while.</summary>
public static class WhatIfRunPractice
{
    public static Practice Practice { get; } = new Practice("Kept what-ifs")
        .Table<WhatIfRun>(Map)
        .Does<AnswerWhatIfs.Order, AnswerWhatIfs>()
        .Repeats<ForgetWhatIfs>()
        .Answers(WhatIfAnswers.Map)
        .Answers(app => app.MapPost("/service-levels/what-if", (IFormCollection form, WhatIfPosts posts) => posts.Ask(form)))
        .Uses(services => services.AddScoped<ReadWhatIfs>().AddScoped<BothWorlds>().AddScoped<WhatIfPosts>().AddScoped<WhatIfWords>().AddDoor<WhatIfDoor>("service-level-policy.actions", 20))
        .Explains("What if", "The past lived again under a supposed promise, calendar or priority matrix, beside what was promised in fact. Nothing is changed by it.")
        .Shows("What if", "/service-levels/what-if", "flask", ServiceLevelPolicy.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<WhatIfRun> run)
    {
        run.ToTable("what_ifs");
        run.HasKey(each => each.Id);
        run.HasIndex(each => each.AskedAt);
        run.HasIndex(each => new { each.AskedBy, each.EndedAt });
        run.Property(each => each.Question).KeptAsJson();
        run.Ignore(each => each.State);
    }
}
