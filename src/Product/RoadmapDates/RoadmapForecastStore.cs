using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Product.RoadmapDates;

/// <summary>The table of forecasts.</summary>
public static class RoadmapForecastStore
{
    internal static void Map(EntityTypeBuilder<RoadmapForecast> forecast)
    {
        forecast.ToTable("roadmap_forecasts");
        forecast.HasKey(row => row.Item);
        forecast.HasIndex(row => row.MadeOn);
        forecast.Property(row => row.Version).IsConcurrencyToken();
        forecast.Property(row => row.Curve).KeptAsJson();
        forecast.Property(row => row.Waits).KeptAsJson();
    }

    extension(Store store)
    {
        public DbSet<RoadmapForecast> RoadmapForecasts => store.Set<RoadmapForecast>();
    }
}
