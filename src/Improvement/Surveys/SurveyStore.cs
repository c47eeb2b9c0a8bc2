using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Improvement.Surveys;

/// <summary>The table of surveys and its named queries.</summary>
public static class SurveyStore
{
    public static void Map(EntityTypeBuilder<Survey> survey)
    {
        survey.HasIndex(row => row.Incident).IsUnique();
        survey.HasIndex(row => row.TokenHash).IsUnique();
        survey.HasIndex(row => new { row.Person, row.AskedAt });
        survey.HasIndex(row => new { row.State, row.ExpiresAt });
        survey.HasIndex(row => new { row.AnsweredAt, row.Score });
        survey.HasIndex(row => new { row.Score, row.AnsweredAt });
        survey.HasIndex(row => new { row.Organisation, row.AnsweredAt });
        survey.HasIndex(row => new { row.Team, row.AnsweredAt });
        survey.HasIndex(row => new { row.Service, row.AnsweredAt });
        survey.HasIndex(row => row.AskedAt);
    }

    extension(Store store)
    {
        public DbSet<Survey> Surveys => store.Set<Survey>();
    }
}
